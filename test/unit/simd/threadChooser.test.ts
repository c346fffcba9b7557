import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThreadChooser } from '../../../src/simd/threadChooser.ts';

/** Trains for some seconds on a machine that trains so many digits a second with a count of threads. */
function train(chooser: ThreadChooser, seconds: number, speedOf: (count: number) => number): Set<number> {
  const used = new Set<number>();
  for (let elapsed = 0; elapsed < seconds; elapsed += 0.01) {
    used.add(chooser.count);
    chooser.record(0.01 * speedOf(chooser.count), 0.01);
  }
  return used;
}

test('settles on the count that trained fastest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 }), (most, cores) => {
      const chooser = new ThreadChooser(most);
      const speedOf = (count: number): number => (count <= cores ? count : cores - 0.1 * (count - cores));
      const tried = train(chooser, 1, speedOf);
      const speeds = [...tried].map(speedOf);
      expect(speedOf(chooser.count)).toBeGreaterThanOrEqual(Math.max(...speeds) / 1.04);
    }),
  );
});

test('takes all threads until it knows better, and keeps them where that costs nothing', () => {
  const chooser = new ThreadChooser(2);
  expect(chooser.count).toBe(2);
  expect(train(chooser, 0.5, () => 100)).toEqual(new Set([1, 2]));
  expect(chooser.count).toBe(2);
});

test('tries again after a while, because other programs come and go', () => {
  const chooser = new ThreadChooser(2);
  train(chooser, 1, (count) => count);
  expect(chooser.count).toBe(2);
  train(chooser, 11, (count) => 1 / count);
  expect(chooser.count).toBe(1);
  train(chooser, 11, (count) => count);
  expect(chooser.count).toBe(2);
});

test('has nothing to try with one thread', () => {
  expect([...train(new ThreadChooser(1), 30, () => 1)]).toEqual([1]);
});
