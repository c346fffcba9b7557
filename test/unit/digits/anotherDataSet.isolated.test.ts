import { describe, expect, it, vi } from 'vitest';
import { readLink, writeLink } from '../../../src/runs/link.ts';
import { DEFAULT_EXPERIMENT, experimentOn } from '../../../src/runs/experiment.ts';
import { emptyAnswers } from '../../../src/runs/testAnswers.ts';
import { newRun } from '../../../src/runs/run.ts';
import { readStoredRun, storedRun } from '../../../src/runs/storedRun.ts';
import { planRun } from '../../../src/runs/plan.ts';
import { quickSettings } from '../../../src/training/quickPreset.ts';
import type { DigitSource } from '../../../src/digits/sources.ts';
import { saidOf } from '../../harness/saidOf.ts';

const { few } = vi.hoisted(() => ({
  few: {
    title: 'A few',
    counts: { train: 300, test: 20 },
    origin: { kind: 'drawn', seed: 1 },
    published: undefined,
  },
}));

// One more row in the table; nothing else is told of it.
vi.mock(import('../../../src/digits/dataSets.ts'), async (original) => {
  const { DATA_SETS } = await original();
  return { DATA_SETS: { ...DATA_SETS, few } };
});

// Only the changed table knows it.
const FEW = 'few' as DigitSource;
const onFew = experimentOn(DEFAULT_EXPERIMENT, FEW);

describe('a data set of which nothing but its row knows', () => {
  it('is trained on with all its digits where another was', () => {
    expect(onFew.config).toMatchObject({ digits: FEW, trainingDigits: 300 });
    expect(planRun(onFew.config)).toMatchObject({ training: 240, validation: 60 });
    expect(quickSettings(onFew.config, 1e6).trainingDigits).toBe(300);
    expect(() => planRun({ ...onFew.config, trainingDigits: 301 })).toThrow('a whole number, 1 to 300');
  });

  it('leaves the digit and the training digits as they are where it has as many', () => {
    const config = { ...DEFAULT_EXPERIMENT.config, trainingDigits: 200 };
    const digit = { split: 'test', index: 5 } as const;
    const moved = experimentOn({ ...DEFAULT_EXPERIMENT, digit, config }, FEW);
    expect(moved.digit).toEqual(digit);
    expect(moved.config.trainingDigits).toBe(200);
    expect(experimentOn({ ...moved, digit: { split: 'test', index: 9999 } }, FEW).digit.index).toBe(19);
  });

  it('has links that name it alone, and that are held to its counts', () => {
    expect(writeLink(onFew)).toBe('#/crop?data=few');
    expect(readLink('#/crop?data=few')).toEqual(onFew);
    expect(readLink('#/crop?training_digits=250&digit=test-19&data=few')).toMatchObject({
      digit: { split: 'test', index: 19 },
      config: { digits: FEW, trainingDigits: 250 },
    });
    expect(saidOf(() => readLink('#/crop?digit=test-20&data=few'))).toContain(
      '“test-20” is not a digit: it must be train-0 to train-299 or test-0 to test-19.',
    );
    expect(saidOf(() => readLink('#/crop?training_digits=301&data=few'))).toContain(
      'Training digits must be a whole number from 100 to 300.',
    );
    expect(saidOf(() => readLink('#/crop?data=more'))).toContain('it must be mnist, drawn, few.');
  });

  it('has runs that are read back with as many answers as it has test digits', () => {
    const identity = { id: 'a', name: 'A', style: 0, group: 'g', hidden: false };
    const run = { ...newRun(identity, onFew.config), answers: emptyAnswers(20) };
    expect(readStoredRun(storedRun(run, 0))?.run.config).toEqual(onFew.config);
    expect(readStoredRun(storedRun({ ...run, answers: emptyAnswers(10_000) }, 0))).toBeUndefined();
  });
});
