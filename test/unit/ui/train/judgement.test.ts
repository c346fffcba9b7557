import { expect, it } from 'vitest';
import { judgementOf, winnerOf } from '../../../../src/ui/train/judgement.ts';

const probabilities = Float32Array.of(0.01, 0.02, 0.9, 0.07, 0, 0, 0, 0, 0, 0);

it('says what the network takes the digit for, and whether that is right', () => {
  expect(judgementOf(probabilities, 2)).toBe('Right: the network takes this 2 for a 2 (90.0 %).');
  expect(judgementOf(probabilities, 8)).toBe('Wrong: the network takes this 8 for a 2 (90.0 %).');
});

it('takes the first of equal labels', () => {
  expect(winnerOf(new Float32Array(10).fill(0.1))).toBe(0);
});
