import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import type { RunConfig } from '../../../../src/runs/config.ts';
import { comparisonsOf, testedRuns } from '../../../../src/ui/compare/comparisons.ts';
import { endedEpochs, runWith } from '../train/runs.ts';
import type { Run } from '../../../../src/runs/run.ts';

function tested(name: string, accuracy: number, config: Partial<RunConfig> = {}): Run {
  const changes = { id: name, name, phase: 'finished', epochs: endedEpochs(2) } as const;
  return { ...runWith(changes, config), test: { accuracy, loss: 0.1 } };
}

const cropped = (seed: number, accuracy: number): Run =>
  tested(seed === 1 ? 'Cropped' : `Cropped · seed ${seed}`, accuracy, { seed });
const classic = (seed: number, accuracy: number): Run =>
  tested(seed === 1 ? 'Classic' : `Classic · seed ${seed}`, accuracy, { seed, cropping: NO_CROPPING });

describe('what finished runs say', () => {
  it('is none while there are no two', () => {
    expect(comparisonsOf([])).toEqual({ comparisons: [], caution: '' });
    expect(comparisonsOf([cropped(1, 0.9)])).toEqual({ comparisons: [], caution: '' });
  });

  it('looks at visible runs with a test result only', () => {
    const [hidden, untested] = [{ ...cropped(1, 0.9), hidden: true }, runWith()];
    expect(testedRuns([hidden, untested, classic(1, 0.9)]).map(({ id }) => id)).toEqual(['Classic']);
  });

  it('of one run each counts digits and what the crop saves, and blames chance', () => {
    const { comparisons, caution } = comparisonsOf([cropped(1, 0.9897), classic(1, 0.9921)]);
    expect(comparisons).toEqual([
      {
        id: 'Cropped',
        difference: '−0.24 points',
        sentence:
          'Cropped gets 98.97 % of the test digits right, Classic 99.21 %: 24 fewer of 10,000, with 61 % fewer ' +
          'parameters, 69 % fewer MACs, 100 % of the time per epoch.',
      },
    ]);
    expect(caution).toMatch(/^One run of each cannot tell/);
    expect(caution).not.toContain('lucky');
  });

  it('of several seeds compares them seed by seed, and does not speak of one run', () => {
    const runs = [
      classic(1, 0.99),
      cropped(1, 0.988),
      cropped(2, 0.987),
      classic(2, 0.991),
      // Its partner is missing: it does not count.
      cropped(3, 0.1),
    ];
    const { comparisons, caution } = comparisonsOf(runs);
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]?.difference).toBe('−0.30 ± 0.14 points');
    expect(comparisons[0]?.sentence).toMatch(
      /^Cropped, a mean of 2 seeds, gets 98\.75 ± 0\.07 % of the test digits right, Classic, a mean of 2 seeds, 99\.05 ± 0\.07 %: 30 fewer of 10,000/,
    );
    expect(caution).toMatch(/^± is the standard deviation between seeds/);
  });

  it('of several seeds against one takes all of them, and says what is missing', () => {
    const { comparisons, caution } = comparisonsOf([classic(1, 0.99), cropped(1, 0.98), cropped(2, 0.99)]);
    expect(comparisons[0]?.difference).toBe('−0.50 points');
    expect(comparisons[0]?.sentence).toContain('Cropped, a mean of 2 seeds, gets 98.50');
    expect(caution).toMatch(/^Where there is one run only/);
  });

  it('of many crops says that the best has had luck', () => {
    const runs = [classic(1, 0.99), cropped(1, 0.98), tested('Other', 0.99, { epochs: 3 })];
    const { comparisons, caution } = comparisonsOf(runs);
    expect(comparisons.map(({ difference }) => difference)).toEqual(['−1.00 points', '±0.00 points']);
    expect(comparisons[1]?.sentence).toContain('99.00 %: as many,');
    expect(caution).toContain('Of 2 comparisons with Classic, the best one has probably been lucky, too.');
  });
});
