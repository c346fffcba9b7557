import { expect, test } from 'vitest';
import { ProgressReport } from '../../../src/worker/progressReport.ts';

const BATCH = { digits: 250, lossSum: 500, correct: 125 };
const NOTHING_TOLD = { probabilities: undefined, convolutions: undefined };

test('nothing is reported without news', () => {
  expect(new ProgressReport().isDue(0, 0)).toBe(false);
});

test.for([
  { coresShared: 0, tooSoon: 0.1, due: 0.12, often: 'ten times a second' },
  { coresShared: 2, tooSoon: 0.75, due: 0.77, often: 'four times in three seconds where both cores train' },
  { coresShared: 4, tooSoon: 0.38, due: 0.4, often: 'eight times in three seconds where all four train' },
  { coresShared: 16, tooSoon: 0.1, due: 0.12, often: 'ten times a second where all sixteen train' },
])('the first batch is reported at once, the next ones $often', ({ coresShared, tooSoon, due }) => {
  const report = new ProgressReport();
  report.beginTraining(0);
  report.addBatch(BATCH, 0.01);
  expect(report.isDue(0.01, coresShared)).toBe(true);
  report.take(0.01, NOTHING_TOLD);
  report.addBatch(BATCH, 0.02);
  expect(report.isDue(tooSoon, coresShared)).toBe(false);
  expect(report.isDue(due, coresShared)).toBe(true);
});

test('a report has all batches since the last one', () => {
  const report = new ProgressReport();
  report.beginTraining(0);
  for (const seconds of [0.01, 0.02, 0.03]) report.addBatch(BATCH, seconds);
  const { steps, losses, accuracies } = report.take(0.03, NOTHING_TOLD);
  expect({ steps, losses: [...losses], accuracies: [...accuracies] }).toEqual({
    steps: 3,
    losses: [2, 2, 2],
    accuracies: [0.5, 0.5, 0.5],
  });
  report.addBatch(BATCH, 0.04);
  expect(report.take(0.04, NOTHING_TOLD).losses).toHaveLength(1);
});
