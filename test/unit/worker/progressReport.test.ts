import { expect, test } from 'vitest';
import { ProgressReport } from '../../../src/worker/progressReport.ts';

const BATCH = { digits: 250, lossSum: 500, correct: 125 };
const NOTHING_TOLD = { probabilities: undefined, convolutions: undefined };

test('the first batch is reported at once, the next ones ten times a second', () => {
  const report = new ProgressReport();
  expect(report.isDue(0, false), 'without news').toBe(false);
  report.beginTraining(0);
  report.addBatch(BATCH, 0.01);
  expect(report.isDue(0.01, false)).toBe(true);
  report.take(0.01, NOTHING_TOLD);
  report.addBatch(BATCH, 0.02);
  expect(report.isDue(0.1, false)).toBe(false);
  expect(report.isDue(0.12, false)).toBe(true);
});

test('four times a second where the training takes every core', () => {
  const report = new ProgressReport();
  report.beginTraining(0);
  report.addBatch(BATCH, 0.01);
  expect(report.isDue(0.01, true), 'the first one').toBe(true);
  report.take(0.01, NOTHING_TOLD);
  report.addBatch(BATCH, 0.02);
  expect(report.isDue(0.25, true)).toBe(false);
  expect(report.isDue(0.27, true)).toBe(true);
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
