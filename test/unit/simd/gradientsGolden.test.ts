import { describe, expect, test } from 'vitest';
import golden from '../../golden/gradients.json' with { type: 'json' };
import { networkOf, noiseImages, trainedWeights, type FamilyMember } from './family.ts';
import { gradientsOfStep } from './gradientsOfStep.ts';
import { ARITHMETICS } from './modules.ts';

interface GoldenBatch {
  readonly member: FamilyMember;
  readonly count: number;
  readonly seed: number;
  readonly step: number;
  readonly lossSum: number;
  /** Of each tensor the largest entry, and some entries with their places. */
  readonly gradients: readonly {
    readonly largest: number;
    readonly entries: readonly (readonly number[])[];
  }[];
}

/** As a share of the largest entry; a near-tie of a pooling window can fall the other way in float32. */
const TOLERANCE = 1e-4;

describe.each(ARITHMETICS)('gradients with %s products', (arithmetic) => {
  test.for(golden.batches as unknown as readonly GoldenBatch[])(
    'agree with TensorFlow in float64: batch of seed $seed',
    async ({ member, count, seed, step, lossSum, gradients }) => {
      const network = networkOf(member);
      const digits = noiseImages(network, count, member.labels);
      const weights = trainedWeights(network, seed);
      const actual = await gradientsOfStep(arithmetic, { network, digits, weights, seed, step });
      expect(actual.lossSum / lossSum).toBeCloseTo(1, 5);
      gradients.forEach(({ largest, entries }, tensor) => {
        for (const [place = 0, expected = 0] of entries) {
          const error = Math.abs((actual.gradients[tensor]?.[place] ?? NaN) - expected);
          expect(error / largest, `entry ${place} of tensor ${tensor}`).toBeLessThan(TOLERANCE);
        }
      });
    },
  );
});
