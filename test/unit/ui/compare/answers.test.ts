import { describe, expect, it } from 'vitest';
import type { RunConfig } from '../../../../src/runs/config.ts';
import { cellOf } from '../../../../src/runs/comparison/confusion.ts';
import { mcNemarTest } from '../../../../src/statistics/mcNemar.ts';
import type { DigitAnswers } from '../../../../src/runs/testAnswers.ts';
import {
  confusionView,
  differenceView,
  digitsInOneCell,
} from '../../../../src/ui/compare/answers/confusionCells.ts';
import {
  answeredRuns,
  compare,
  pairOf,
  type AnsweredRun,
  type PairChoice,
} from '../../../../src/ui/compare/answers/pairs.ts';
import { rivalsOf } from '../../../../src/ui/compare/answers/rivals.ts';
import { runWith } from '../train/runs.ts';
import type { Run } from '../../../../src/runs/run.ts';
import { claimText } from '../../../../src/ui/format/claimText.ts';

/** Twenty digits: two of each label. */
const LABELS = Uint8Array.from({ length: 20 }, (_, digit) => digit % 10);
const WHOLE: RunConfig['cropping'] = [
  [0, 0],
  [0, 0],
];
const UNCHOSEN: PairChoice = { network: undefined, baseline: undefined };

/** Right but for the `wrong` digits, which are taken for the next label. */
function answersWrongAbout(wrong: readonly number[]): DigitAnswers {
  return {
    labels: LABELS.map((label, digit) => (wrong.includes(digit) ? (label + 1) % 10 : label)),
    probabilities: new Float32Array(LABELS.length).fill(0.9),
    trueProbabilities: new Float32Array(LABELS.length).fill(0.9),
  };
}

function answered(id: string, wrong: readonly number[], config: Partial<RunConfig> = {}): AnsweredRun {
  const test = { accuracy: 1 - wrong.length / LABELS.length, loss: 0.1 };
  const answers = answersWrongAbout(wrong);
  return { ...runWith({ id, name: id, phase: 'finished' }, config), test, answers };
}

const classic = (id: string, wrong: readonly number[], seed = 1): AnsweredRun =>
  answered(id, wrong, { cropping: WHOLE, seed });
const cropped = (id: string, wrong: readonly number[], seed = 1): AnsweredRun =>
  answered(id, wrong, { seed });

describe('the runs that can be compared', () => {
  it('are those with answers to the digits of the page', () => {
    const [here, elsewhere] = [cropped('here', []), answered('elsewhere', [], { digits: 'drawn' })];
    const unfinished: Run = runWith({ id: 'unfinished' });
    expect(answeredRuns([unfinished, elsewhere, here], 'mnist')).toEqual([here]);
    expect(answeredRuns([unfinished, elsewhere, here], 'drawn')).toEqual([elsewhere]);
  });

  it('are not hidden', () => {
    expect(answeredRuns([{ ...cropped('hidden', []), hidden: true }], 'mnist')).toEqual([]);
  });

  it('are the newest other run against the classic one of its seed, unless a person chooses', () => {
    const runs = [cropped('A', []), classic('B', []), cropped('C', [], 2), classic('D', [], 2)];
    const ids = (choice: PairChoice): (string | undefined)[] => {
      const pair = pairOf(runs, choice);
      return [pair?.network.id, pair?.baseline.id];
    };
    expect(ids(UNCHOSEN)).toEqual(['C', 'D']);
    expect(ids({ network: 'A', baseline: undefined })).toEqual(['A', 'B']);
    expect(ids({ network: 'B', baseline: undefined })).toEqual(['B', 'D']);
    expect(ids({ network: 'B', baseline: 'A' })).toEqual(['B', 'A']);
    expect(ids({ network: 'removed', baseline: 'C' })).toEqual(['D', 'C']);
  });

  it('are of one seed where the reference run has that, and else of two', () => {
    const ids = (...runs: readonly AnsweredRun[]): (string | undefined)[] => {
      const pair = pairOf(runs, UNCHOSEN);
      return [pair?.network.id, pair?.baseline.id];
    };
    const [A, B] = [classic('A', []), cropped('B', [])];
    expect(ids(A, B, classic('C', [], 2), cropped('D', [], 2))).toEqual(['D', 'C']);
    expect(ids(A, B, cropped('C', [], 2))).toEqual(['C', 'A']);
    expect(ids(A, B, cropped('C', [], 2), classic('D', [], 3))).toEqual(['C', 'A']);
    // A classic run of the seed, even where it is not of the first one's settings.
    const longer = { seed: 2, epochs: 50 };
    expect(ids(A, answered('B', [], { ...longer, cropping: WHOLE }), answered('C', [], longer))).toEqual([
      'C',
      'B',
    ]);
    // Without a classic run the first crop is the reference.
    const narrow = (id: string, seed: number): AnsweredRun =>
      answered(id, [], {
        seed,
        cropping: [
          [9, 9],
          [9, 9],
        ],
      });
    expect(ids(B, narrow('C', 1), cropped('D', [], 2), narrow('E', 2))).toEqual(['E', 'D']);
    // The same run once more tells nothing.
    expect(ids(A, classic('B', [], 2), classic('C', [], 2))).toEqual(['C', 'A']);
  });

  it('are two: one alone has no pair, two seeds of one crop have', () => {
    const run = classic('A', []);
    expect(pairOf([], UNCHOSEN)).toBeUndefined();
    expect(pairOf([run], UNCHOSEN)).toBeUndefined();
    expect(pairOf([run], { network: 'A', baseline: 'A' })).toBeUndefined();
    expect(pairOf([run, classic('B', [], 2)], UNCHOSEN)?.network.id).toBe('B');
  });
});

describe('a comparison', () => {
  it('of one seed counts the flipped digits and claims nothing about the crop', () => {
    const runs = [classic('Classic', [0, 1]), cropped('Cropped', [1, 2, 3, 4])] as const;
    const [baseline, network] = runs;
    const { seeds, difference, interval, claim, against } = compare({ network, baseline }, runs, LABELS);
    expect(seeds).toMatchObject([
      { won: 1, lost: 3, digits: 20, p: mcNemarTest({ won: 1, lost: 3, digits: 20 }) },
    ]);
    expect(difference).toBeCloseTo(network.test.accuracy - baseline.test.accuracy, 12);
    expect(interval?.low).toBeLessThan(difference);
    expect(interval?.high).toBeGreaterThan(0);
    expect(claim.isReal).toBe(false);
    expect(claimText(claim, against)).toContain('1 digit won, 3 lost against Classic');
  });

  it('of several seeds pairs them by seed, in their order, and leaves out those that only one has', () => {
    const network = cropped('Cropped', [1, 2, 3, 4, 5], 2);
    const baseline = classic('Classic', [0], 1);
    const runs = [
      network,
      baseline,
      cropped('Cropped · seed 1', [1, 2, 3, 4], 1),
      classic('Classic · seed 2', [], 2),
      classic('Classic · seed 3', [7], 3),
      // Other settings are another group.
      answered('Longer', [], { seed: 3, epochs: 50 }),
    ];
    const { seeds, difference, interval, claim, against, ...groups } = compare(
      { network, baseline },
      runs,
      LABELS,
    );
    expect(seeds.map(({ network, baseline, won, lost }) => [network.id, baseline.id, won, lost])).toEqual([
      ['Cropped · seed 1', 'Classic', 1, 4],
      ['Cropped', 'Classic · seed 2', 0, 5],
    ]);
    expect(difference).toBeCloseTo((-3 / 20 - 5 / 20) / 2, 12);
    expect(interval?.low).toBeLessThan(difference);
    expect(claimText(claim, against)).toContain(
      'Over 2 seeds the test accuracy is 20.00 points lower than Classic’s',
    );
    expect(groups.baseline.accuracies).toMatchObject({ count: 3 });
    expect(groups.baseline.accuracies.mean).toBeCloseTo((0.95 + 1 + 0.95) / 3, 12);
    expect(groups.network.runs).toHaveLength(2);
  });

  it('of two seeds of one crop is about these two networks', () => {
    const runs = [classic('A', [0]), classic('B', [1, 2], 2), classic('C', [3], 3)] as const;
    const { seeds } = compare({ network: runs[1], baseline: runs[0] }, runs, LABELS);
    expect(seeds.map(({ won, lost }) => [won, lost])).toEqual([[1, 2]]);
  });

  it('counts a seed that was trained twice once, and keeps the chosen run', () => {
    const runs = [classic('A', [0]), cropped('B', [1]), cropped('C', [1])] as const;
    const { network } = compare({ network: runs[2], baseline: runs[0] }, runs, LABELS);
    expect(network.runs).toEqual([runs[2]]);
  });
});

describe('many crops against one baseline', () => {
  const margin = (width: number): Partial<RunConfig> => ({
    cropping: [
      [width, width],
      [0, 0],
    ],
  });
  const baseline = classic('Classic', [0, 1, 2, 3, 4, 5, 6, 7]);
  const rivals = [
    answered('Best', [], margin(1)),
    answered('Middle', [1], margin(2)),
    answered('Same', [0, 1, 2, 3, 4, 5, 6, 7], margin(3)),
  ];
  const [best, middle, same] = rivals;
  const runs = [baseline, ...rivals];

  it('are each tested, and corrected for their number, the chosen one first', () => {
    const network = middle ?? baseline;
    const found = rivalsOf({ network, baseline }, runs, LABELS);
    expect(found.map(({ network: { id } }) => id)).toEqual(['Middle', 'Best', 'Same']);
    const [seven, eight, none] = [2 / 2 ** 7, 2 / 2 ** 8, 1];
    expect(found.map(({ p }) => p)).toEqual([
      expect.closeTo(seven, 12),
      expect.closeTo(eight, 12),
      none,
    ] as number[]);
    // Holm: the smallest three times, the next one twice.
    expect(found.map(({ corrected }) => corrected)).toEqual([
      expect.closeTo(2 * seven, 12),
      expect.closeTo(3 * eight, 12),
      1,
    ] as number[]);
    expect(found.map(({ isReal }) => isReal)).toEqual([true, true, false]);
  });

  it('are those of the baseline’s settings, several seeds together, and the chosen one whatever it is', () => {
    const more = [
      ...runs,
      answered('Best · seed 2', [2], { ...margin(1), seed: 2 }),
      classic('Classic · seed 2', [0, 2, 4], 2),
      answered('Longer', [], { ...margin(2), epochs: 50 }),
    ];
    const names = (network: AnsweredRun | undefined): string[] =>
      rivalsOf({ network: network ?? baseline, baseline }, more, LABELS).map(
        ({ comparison }) => `${comparison.network.name}: ${comparison.seeds.length}`,
      );
    expect(names(best)).toEqual(['Best: 2', 'Middle: 1', 'Same: 1']);
    expect(names(more.at(-1))).toEqual(['Longer: 1', 'Best: 2', 'Middle: 1', 'Same: 1']);
  });

  it('is no question between two seeds of one crop', () => {
    const other = classic('Classic · seed 2', [0], 2);
    expect(rivalsOf({ network: other, baseline }, [...runs, other], LABELS)).toEqual([]);
    expect(rivalsOf({ network: same ?? baseline, baseline }, [baseline], LABELS)).toHaveLength(1);
  });
});

describe('the confusion of networks', () => {
  const [first, second] = [answersWrongAbout([0, 3]), answersWrongAbout([0, 4])];

  it('shows counts, accuracies and which cells have digits', () => {
    const view = confusionView(first, LABELS);
    expect(view.counts[cellOf(3, 4)]).toBe(1);
    expect(view.filled[cellOf(3, 4)]).toBe(true);
    expect(view.filled[cellOf(4, 3)]).toBe(false);
    expect(view.accuracies[3]).toBe(0.5);
    expect(view.largest).toBe(1);
    expect(view.counts.reduce((sum, count) => sum + count, 0)).toBe(LABELS.length);
  });

  it('shows the difference, with digits only where the networks answer otherwise', () => {
    const view = differenceView(first, second, LABELS);
    expect(view.counts.reduce((sum, count) => sum + count, 0)).toBe(0);
    expect([view.counts[cellOf(3, 4)], view.counts[cellOf(4, 5)]]).toEqual([1, -1]);
    expect(view.accuracies[3]).toBe(-0.5);
    // Both take digit 0 for a 1.
    expect(view.filled[cellOf(0, 1)]).toBe(false);
    expect(digitsInOneCell(first, second, LABELS, { label: 0, answer: 1 })).toEqual([]);
    expect(digitsInOneCell(first, second, LABELS, { label: 3, answer: 4 })).toEqual([3]);
    expect(digitsInOneCell(first, second, LABELS, { label: 4, answer: 4 })).toEqual([4]);
    for (let cell = 0; cell < 100; cell += 1) {
      const place = { label: Math.floor(cell / 10), answer: cell % 10 };
      const digits = digitsInOneCell(first, second, LABELS, place);
      expect(view.filled[cell]).toBe(digits.length > 0);
    }
  });
});
