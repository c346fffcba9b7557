import { expect, it } from 'vitest';
import { nextLearningRate } from '../../../../src/ui/train/settingSteps.ts';

it.each([
  [0.001, 0.002, 0.0005],
  [0.002, 0.005, 0.001],
  [0.005, 0.01, 0.002],
  [0.003, 0.005, 0.002],
  [0.0001, 0.0002, 0.00005],
  [0.000_001, 0.000_002, 0.000_000_5],
  [1, 2, 0.5],
])('has beside %d the steps %d and %d', (rate, larger, smaller) => {
  expect(nextLearningRate(rate, 1)).toBe(larger);
  expect(nextLearningRate(rate, -1)).toBe(smaller);
});
