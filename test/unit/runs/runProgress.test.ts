import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentEpoch, secondsLeft, shareDone } from '../../../src/runs/runProgress.ts';
import { endedEpochs, runWith } from '../ui/train/runs.ts';

const SPEED = 1000;

describe('shareDone', () => {
  it('is 0 before the first step and 1 at the end', () => {
    expect(shareDone(runWith())).toBe(0);
    expect(shareDone(runWith({ phase: 'finished', steps: 4800, epochs: endedEpochs(25) }))).toBe(1);
  });

  it('only goes forward through an epoch, its validation, a pause in it, the next epoch and the test', () => {
    const [first, all] = [endedEpochs(1), endedEpochs(25)];
    const validated = { done: 6000, total: 12_000 };
    const course = [
      runWith({ phase: 'training', steps: 1 }),
      runWith({ phase: 'training', steps: 191 }),
      runWith({ phase: 'training', steps: 192 }),
      runWith({ phase: 'validating', steps: 192, scored: validated }),
      runWith({ phase: 'paused', steps: 192, scored: { done: 7000, total: 12_000 } }),
      runWith({ phase: 'training', steps: 192, epochs: first }),
      runWith({ phase: 'training', steps: 193, epochs: first }),
      runWith({ phase: 'training', steps: 4799, epochs: endedEpochs(24) }),
      runWith({ phase: 'testing', steps: 4800, epochs: all }),
      runWith({ phase: 'testing', steps: 4800, epochs: all, scored: { done: 9000, total: 10_000 } }),
      runWith({ phase: 'finished', steps: 4800, epochs: all }),
    ].map(shareDone);
    expect(course).toEqual([...course].sort((a, b) => a - b));
    expect(new Set(course).size).toBe(course.length);
  });

  it('is between 0 and 1 wherever a run is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4800 }), (steps) => {
        const epochs = endedEpochs(Math.max(0, Math.ceil(steps / 192) - 1));
        const share = shareDone(runWith({ phase: 'training', steps, epochs }));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThan(1);
      }),
    );
  });
});

describe('secondsLeft', () => {
  it('counts what is left of the test', () => {
    const scored = { done: 4000, total: 10_000 };
    const testing = runWith({ phase: 'testing', steps: 4800, epochs: endedEpochs(25), scored });
    expect(secondsLeft(testing, SPEED)).toBeCloseTo(2);
  });

  it('counts what is left of a validation on top of the epochs to come', () => {
    const validating = runWith({ phase: 'validating', steps: 192, scored: { done: 9000, total: 12_000 } });
    const next = runWith({ phase: 'training', steps: 192, epochs: endedEpochs(1) });
    expect(secondsLeft(validating, SPEED) - secondsLeft(next, SPEED)).toBeCloseTo(1);
  });
});

describe('currentEpoch', () => {
  it.each([
    ['training', 0, 0, 1],
    ['training', 192, 0, 1],
    ['validating', 192, 0, 1],
    // The last batches may be reported a little after the phase, and the epoch a little before the next one.
    ['validating', 190, 0, 1],
    ['validating', 192, 1, 1],
    ['training', 192, 1, 2],
    ['validating', 4800, 24, 25],
    ['testing', 4800, 25, 25],
    ['finished', 4800, 25, 25],
  ] as const)('while %s after %d steps and %d ended epochs is %d', (phase, steps, ended, epoch) => {
    expect(currentEpoch(runWith({ phase, steps, epochs: endedEpochs(ended) }))).toBe(epoch);
  });
});
