import { expect, test } from 'vitest';
import { blankSet } from '../../../src/digits/blankSet.ts';
import { drawDigits } from '../../../src/digits/drawn/drawDigits.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { compareGradients, expectGradientsOfFamily, TOLERANCE } from './compareGradients.ts';
import { noiseImages, trainedWeights } from './family.ts';

/** Milliseconds; TensorFlow.js in plain JavaScript takes its time. */
const LONG = 120_000;

// 50 of them are tried by `npm run test:long`.
test('agree with TensorFlow.js for 4 random networks of the family', { timeout: LONG }, () =>
  expectGradientsOfFamily(4, 1),
);

test.for([
  ['cropped by 5, more digits than parts', 5, 17],
  ['classic, with rows that pooling leaves over', 0, 2],
] as const)('agree with TensorFlow.js for the tutorial: %s', { timeout: LONG }, async ([, margin, count]) => {
  const sides = [margin, margin] as const;
  const network = tutorialNetwork({ cropping: [sides, sides] });
  const digits = noiseImages(network, count, 10);
  const error = await compareGradients({
    network,
    digits,
    weights: trainedWeights(network, 7),
    seed: 3,
    step: 2,
  });
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
    const error = await compareGradients({
      network,
      digits,
      weights: initialWeights(network, 1),
      seed: 1,
      step: 0,
    });
    expect(error).toBeLessThan(TOLERANCE);
  },
);
