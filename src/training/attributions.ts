import { LABEL_COUNT, pixelsOf, type DigitSet } from '../digits/digitSet.ts';
import { tutorialNetwork } from '../network/tutorialNetwork.ts';
import type { DigitAttribution } from '../runs/attribution.ts';
import type { RunConfig } from '../runs/config.ts';
import type { Engine } from './engine.ts';
import { occlude } from './occlusion.ts';
import { trainableNetwork } from './trainableNetwork.ts';

/**
 * Where the trained network of a run looks: on the first test digit of each label, as the run sees it. Each
 * takes about as long as scoring so many digits as it has pixels with ink around them, at most 900.
 */
export async function* attributions(
  config: RunConfig,
  test: DigitSet,
  engine: Engine,
): AsyncGenerator<DigitAttribution, void, undefined> {
  const { window } = trainableNetwork(tutorialNetwork(config));
  for (const digit of exampleDigits(test.labels)) {
    const { answer, influence } = await occlude(
      (pixels) => engine.predict(pixels),
      pixelsOf(test, digit),
      window,
    );
    yield { digit, answer, influence };
  }
}

/**
 * The number of a digit of each label, from 0 on: of each the first, or in further rounds the next one, and
 * after the last the first again; labels without a digit are left out.
 */
export function exampleDigits(labels: Uint8Array, round = 0): readonly number[] {
  const digits = Array.from({ length: LABEL_COUNT }, (): number[] => []);
  labels.forEach((label, digit) => digits[label]?.push(digit));
  return digits.flatMap((all) => all[round % all.length] ?? []);
}
