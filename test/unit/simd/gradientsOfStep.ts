import type { DigitSet } from '../../../src/digits/digitSet.ts';
import type { NetworkSpec } from '../../../src/network/layers.ts';
import type { Arithmetic } from '../../../src/simd/binary.ts';
import { openPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { moduleOf } from './modules.ts';

/** With β1 = 0 Adam's first moments after one step are the gradients of that step, to the bit. */
const ADAM = { learningRate: 0, beta1: 0, beta2: 0.999, epsilon: 1e-7 };

/** The gradients of one step of the SIMD engine on all digits of a set, and the sum of the losses. */
export async function gradientsOfStep(
  arithmetic: Arithmetic,
  options: {
    readonly network: NetworkSpec;
    readonly digits: DigitSet;
    readonly weights: readonly Float32Array[];
    readonly seed: number;
    readonly step: number;
  },
): Promise<{ readonly gradients: readonly Float32Array[]; readonly lossSum: number }> {
  const { network, digits, weights, seed, step } = options;
  const engine = new SimdEngine(openPool(await moduleOf(arithmetic), 0), {
    network,
    digits: { train: digits, test: digits },
    adam: ADAM,
    batchSize: digits.count,
    seed,
  });
  const zeros = weights.map(({ length }) => new Float32Array(length));
  await engine.writeState({ steps: 0, weights, firstMoments: zeros, secondMoments: zeros });
  const indices = Uint32Array.from({ length: digits.count }, (_, index) => index);
  const { lossSum } = await engine.step(indices, step);
  const { firstMoments } = await engine.readState();
  engine.dispose();
  return { gradients: firstMoments, lossSum };
}

/** The largest difference of two tensors as a share of the second's largest entry. */
export function relativeError(tensor: Float32Array, expected: Float32Array): number {
  const largest = expected.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const difference = tensor.reduce(
    (most, entry, index) => Math.max(most, Math.abs(entry - (expected[index] as number))),
    0,
  );
  return largest === 0 ? difference : difference / largest;
}
