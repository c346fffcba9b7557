import fc from 'fast-check';
import { expect } from 'vitest';
import { familyMembers, networkOf, noiseImages, trainedWeights } from './family.ts';
import { gradientsOfStep, relativeError } from './gradientsOfStep.ts';
import { ARITHMETICS } from './modules.ts';
import { referenceGradients } from './referenceGradients.ts';

/** Largest difference that rounding explains, as a share of a tensor's largest entry. */
export const TOLERANCE = 1e-4;

/** The largest error of the engine's gradients against TensorFlow.js, with either arithmetic. */
export async function compareGradients(batch: Parameters<typeof gradientsOfStep>[1]): Promise<number> {
  const expected = await referenceGradients(batch);
  const errors: number[] = [];
  for (const arithmetic of ARITHMETICS) {
    const { gradients, lossSum } = await gradientsOfStep(arithmetic, batch);
    expect(Math.abs(lossSum - expected.lossSum) / batch.digits.count).toBeLessThan(1e-5);
    expect(gradients).toHaveLength(expected.gradients.length);
    errors.push(
      ...gradients.map((tensor, index) => relativeError(tensor, expected.gradients[index] ?? tensor)),
    );
  }
  return Math.max(...errors);
}

/** Expects the engine's gradients of so many random `networks` of the family to be those of TensorFlow.js. */
export async function expectGradientsOfFamily(networks: number, seed: number): Promise<void> {
  const batches = fc.record({
    member: familyMembers(),
    count: fc.integer({ min: 1, max: 2 }),
    seed: fc.nat(),
    step: fc.nat({ max: 1000 }),
  });
  await fc.assert(
    fc.asyncProperty(batches, async ({ member, count, seed: weightSeed, step }) => {
      const network = networkOf(member);
      const digits = noiseImages(network, count, member.labels);
      const weights = trainedWeights(network, weightSeed);
      const error = await compareGradients({ network, digits, weights, seed: weightSeed, step });
      expect(error).toBeLessThan(TOLERANCE);
    }),
    { numRuns: networks, seed },
  );
}
