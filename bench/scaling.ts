import type { Site } from './site.ts';
import { benchTraining } from './training.ts';

/** How the SIMD engine's speed depends on one setting, the others being the tutorial's, cropped by 5. */
export interface Scaling {
  readonly setting: string;
  readonly points: readonly { readonly value: string; readonly digitsPerSecond: number }[];
}

const CROPPED = '((5,5),(5,5))';

/** Speed over batch size, number of digits and size of the input. */
export async function benchScaling(site: Site): Promise<Scaling[]> {
  const speed = async (run: {
    cropping?: string;
    trainingDigits?: number;
    batchSize?: number;
  }): Promise<number> => {
    const { digitsPerSecond } = await benchTraining(site, {
      engine: 'simd',
      cropping: CROPPED,
      epochs: 2,
      ...run,
    });
    return digitsPerSecond.reduce((sum, each) => sum + each, 0) / digitsPerSecond.length;
  };
  const scaling = async <Value>(
    setting: string,
    values: readonly Value[],
    runWith: (value: Value) => Parameters<typeof speed>[0],
  ): Promise<Scaling> => {
    const points: { value: string; digitsPerSecond: number }[] = [];
    for (const value of values) {
      points.push({ value: String(value), digitsPerSecond: await speed(runWith(value)) });
    }
    return { setting, points };
  };
  return [
    await scaling('batch size', [10, 50, 250, 1000], (batchSize) => ({ batchSize })),
    await scaling('training digits', [5_000, 20_000, 60_000], (trainingDigits) => ({ trainingDigits })),
    await scaling('crop on each side', [0, 2, 4, 6, 9], (crop) => ({
      cropping: `((${crop},${crop}),(${crop},${crop}))`,
    })),
  ];
}
