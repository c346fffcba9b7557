import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThreadChooser } from '../../../src/simd/threadChooser.ts';

/** Trains for some seconds on a machine that trains so many digits a second with a count of threads. */
function train(
  chooser: ThreadChooser,
  seconds: number,
  speedOf: (count: number, step: number) => number,
): Set<number> {
  const used = new Set<number>();
  let step = 0;
  for (let elapsed = 0; elapsed < seconds; step += 1) {
    const { count } = chooser;
    used.add(count);
    const duration = 250 / speedOf(count, step);
    chooser.record(250, duration);
    elapsed += duration;
  }
  return used;
}

/** The count that works for most of five seconds, whatever is tried in between. */
function settledCount(chooser: ThreadChooser, speedOf: (count: number) => number): number {
  const seconds = new Map<number, number>();
  train(chooser, 5, (count) => {
    seconds.set(count, (seconds.get(count) ?? 0) + 250 / speedOf(count));
    return speedOf(count);
  });
  return [...seconds].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

test('settles on a count that is at most 5 % slower than the fastest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 }), (most, cores) => {
      const chooser = new ThreadChooser(most);
      const speedOf = (count: number): number =>
        100_000 * (count <= cores ? count : cores - 0.01 * (count - cores));
      const tried = train(chooser, 1, speedOf);
      const speeds = [...tried].map(speedOf);
      expect(speedOf(settledCount(chooser, speedOf))).toBeGreaterThanOrEqual(Math.max(...speeds) / 1.051);
    }),
  );
});

test('takes all threads until it knows better, and leaves those to others that bring nothing', () => {
  const chooser = new ThreadChooser(2);
  expect(chooser.count).toBe(2);
  expect(train(chooser, 0.5, () => 20_000)).toEqual(new Set([1, 2]));
  expect(chooser.count).toBe(1);
});

test('is not misled by steps that something else has disturbed', () => {
  const chooser = new ThreadChooser(2);
  // A third of the steps with two threads wait for the page, which has one of the cores.
  train(chooser, 1, (count, step) => (count === 1 ? 15_000 : step % 3 === 0 ? 6_000 : 28_000));
  expect(chooser.count).toBe(2);
});

test('tries fewer threads no longer than it takes to see that they are slower', () => {
  const stepsWithOne = (gain: number): number => {
    let steps = 0;
    train(new ThreadChooser(2), 10, (count) => {
      if (count === 1) steps += 1;
      return count === 1 ? 10_000 : 10_000 * gain;
    });
    return steps;
  };
  // Two turns instead of four.
  expect(stepsWithOne(1.9)).toBe(stepsWithOne(1.1) / 2);
});

test('tries again after a while, because other programs come and go', () => {
  const chooser = new ThreadChooser(2);
  train(chooser, 1, (count) => 15_000 * count);
  expect(chooser.count).toBe(2);
  train(chooser, 31, (count) => 15_000 / count);
  expect(settledCount(chooser, (count) => 15_000 / count)).toBe(1);
  train(chooser, 11, (count) => 15_000 * count);
  expect(chooser.count).toBe(2);
});

test('soon takes idle threads up again, and asks less often where they stay idle', () => {
  const chooser = new ThreadChooser(2);
  const busy = (): number => 15_000;
  train(chooser, 0.6, busy);
  expect(chooser.count).toBe(1);
  expect(train(chooser, 3, (count) => 15_000 * count)).toEqual(new Set([1, 2]));
  expect(chooser.count).toBe(2);
  const patient = new ThreadChooser(2);
  train(patient, 60, busy);
  let trials = 0;
  let before = patient.count;
  train(patient, 60, (count) => {
    if (count === 2 && before === 1) trials += 1;
    before = count;
    return 15_000;
  });
  // Four turns with both threads in each.
  expect(trials / 4).toBeLessThanOrEqual(6);
  expect(trials / 4).toBeGreaterThanOrEqual(4);
});

test('finishes a trial with the smallest and the largest steps', () => {
  for (const speed of [500, 1_000_000]) {
    const chooser = new ThreadChooser(2);
    const used = train(chooser, 30, (count) => speed * count);
    expect(used).toEqual(new Set([1, 2]));
    expect(chooser.count).toBe(2);
  }
});

test('has nothing to try with one thread', () => {
  expect([...train(new ThreadChooser(1), 30, () => 10_000)]).toEqual([1]);
});
