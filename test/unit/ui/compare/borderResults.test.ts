import { expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../../src/runs/config.ts';
import { borderResults, comparableRuns, sharesOf } from '../../../../src/ui/compare/border/borderResults.ts';
import { newRun, type Run } from '../../../../src/runs/run.ts';

function runOf(changes: Partial<RunConfig>, accuracy: number | undefined): Run {
  const identity = { id: 'run', name: 'Run', style: 0, group: 'group' };
  const test = accuracy === undefined ? undefined : { accuracy, loss: 1 };
  return { ...newRun(identity, { ...DEFAULT_CONFIG, ...changes }), test };
}

const borderOf = (share: number, width = 5) => ({ border: { width, share } });
const CLASSIC = { cropping: NO_CROPPING };

it('gives the mean test accuracy by crop and share, the classic network and no border first', () => {
  const series = borderResults(
    comparableRuns(
      [
        runOf(borderOf(1), 0.97),
        runOf({ ...CLASSIC, ...borderOf(1) }, 0.1),
        runOf({ ...CLASSIC, ...borderOf(1), seed: 2, engine: 'cpu' }, 0.2),
        runOf({ ...CLASSIC, ...borderOf(0.5) }, 0.9),
        runOf(CLASSIC, 0.98),
      ],
      DEFAULT_CONFIG,
      5,
    ),
  );
  expect(series).toEqual([
    {
      cropping: NO_CROPPING,
      points: [
        { share: undefined, accuracy: 0.98, runs: 1 },
        { share: 0.5, accuracy: 0.9, runs: 1 },
        { share: 1, accuracy: expect.closeTo(0.15, 10) as number, runs: 2 },
      ],
    },
    { cropping: DEFAULT_CONFIG.cropping, points: [{ share: 1, accuracy: 0.97, runs: 1 }] },
  ]);
  expect(sharesOf(series)).toEqual([undefined, 0.5, 1]);
});

it('leaves out runs that are not tested, and those that differ in anything else', () => {
  const runs = [
    runOf(borderOf(1), undefined),
    runOf(borderOf(1, 4), 0.9),
    runOf({ ...borderOf(1), epochs: 2 }, 0.9),
    runOf({ ...borderOf(1), digits: 'drawn' }, 0.9),
  ];
  expect(borderResults(comparableRuns(runs, DEFAULT_CONFIG, 5))).toEqual([]);
});
