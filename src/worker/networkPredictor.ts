import { DIGIT_PIXELS, LABEL_COUNT } from '../digits/digitSet.ts';
import { blankDigits } from '../digits/blankSet.ts';
import type { NetworkSpec } from '../network/layers.ts';
import { compileForMachine } from '../simd/binary.ts';
import { SimdEngine } from '../simd/simdEngine.ts';
import { ThreadChooser } from '../simd/threadChooser.ts';
import { ADAM_DEFAULTS, type Engine } from '../training/engine.ts';
import { predict } from '../training/predict.ts';

let compiled: Promise<WebAssembly.Module> | undefined;

/** A trained network that answers many digits at a time. */
export type NetworkPredictor = Pick<Engine, 'predict' | 'dispose'>;

/**
 * The network with these weights, in the order of `TrainingState`, on the SIMD engine in this thread alone:
 * many times as fast as plain loops, which answer where it does not run.
 */
export async function networkPredictor(
  network: NetworkSpec,
  weights: readonly Float32Array[],
): Promise<NetworkPredictor> {
  try {
    // Once for all that ask, at the same time too.
    compiled ??= compileForMachine();
    const pool = { module: await compiled, helpers: [], chooser: new ThreadChooser(1), busy: false };
    const digits = blankDigits({ train: 0, test: 0 });
    const engine = new SimdEngine(pool, { network, digits, adam: ADAM_DEFAULTS, batchSize: 1, seed: 0 });
    const moments = weights.map(({ length }) => new Float32Array(length));
    await engine.writeState({ steps: 0, weights, firstMoments: moments, secondMoments: moments });
    return engine;
  } catch {
    return plainPredictor(network, weights);
  }
}

/** The same in plain loops. */
export function plainPredictor(network: NetworkSpec, weights: readonly Float32Array[]): NetworkPredictor {
  return {
    predict: async (pixels) => {
      const count = pixels.length / DIGIT_PIXELS;
      const probabilities = new Float32Array(count * LABEL_COUNT);
      for (let digit = 0; digit < count; digit += 1) {
        const one = pixels.subarray(digit * DIGIT_PIXELS, (digit + 1) * DIGIT_PIXELS);
        probabilities.set(predict(network, weights, one), digit * LABEL_COUNT);
      }
      return probabilities;
    },
    dispose: () => undefined,
  };
}
