import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankSet } from '../../../src/digits/blankSet.ts';
import { drawDigits } from '../../../src/digits/drawn/drawDigits.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { familyMembers, networkOf, noiseImages, trainedWeights } from './family.ts';
import { gradientsOfStep, relativeError } from './gradientsOfStep.ts';
import { ARITHMETICS } from './modules.ts';
import { referenceGradients } from './referenceGradients.ts';

/** Largest difference that rounding explains, as a share of a tensor's largest entry. */
const TOLERANCE = 1e-4;
/** Milliseconds; TensorFlow.js in plain JavaScript takes its time. */
const LONG = 120_000;

/** The largest error of the engine's gradients, with either arithmetic. */
async function compare(batch: Parameters<typeof gradientsOfStep>[1]): Promise<number> {
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

test('agree with TensorFlow.js for 50 random networks of the family', { timeout: LONG }, async () => {
  const batches = fc.record({
    member: familyMembers(),
    count: fc.integer({ min: 1, max: 2 }),
    seed: fc.nat(),
    step: fc.nat({ max: 1000 }),
  });
  await fc.assert(
    fc.asyncProperty(batches, async ({ member, count, seed, step }) => {
      const network = networkOf(member);
      const digits = noiseImages(network, count, member.labels);
      const error = await compare({ network, digits, weights: trainedWeights(network, seed), seed, step });
      expect(error).toBeLessThan(TOLERANCE);
    }),
    { numRuns: 50, seed: 1 },
  );
});

test.for([
  ['cropped by 5, more digits than parts', 5, 17],
  ['classic, with rows that pooling leaves over', 0, 2],
] as const)('agree with TensorFlow.js for the tutorial: %s', { timeout: LONG }, async ([, margin, count]) => {
  const sides = [margin, margin] as const;
  const network = tutorialNetwork({ cropping: [sides, sides] });
  const digits = noiseImages(network, count, 10);
  const error = await compare({ network, digits, weights: trainedWeights(network, 7), seed: 3, step: 2 });
  expect(error).toBeLessThan(TOLERANCE);
});

test(
  'agree with TensorFlow.js where patches are blank and no bias is set yet',
  { timeout: LONG },
  async () => {
    const count = 5;
    const digits = blankSet(count);
    drawDigits(digits, 1, 'train', 0, count);
    const network = tutorialNetwork({
      cropping: [
        [5, 5],
        [5, 5],
      ],
    });
    const error = await compare({ network, digits, weights: initialWeights(network, 1), seed: 1, step: 0 });
    expect(error).toBeLessThan(TOLERANCE);
  },
);
