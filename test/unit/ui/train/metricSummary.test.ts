import { expect, it } from 'vitest';
import type { EpochMetrics } from '../../../../src/runs/metrics.ts';
import { metricSummary } from '../../../../src/ui/train/metricSummary.ts';

function epoch(number: number, accuracy: number, loss: number): EpochMetrics {
  return {
    epoch: number,
    training: { accuracy: 0.9, loss: 0.3 },
    validation: { accuracy, loss },
    seconds: 1,
  };
}
const epochs = [epoch(1, 0.96, 0.12), epoch(2, 0.99, 0.04), epoch(3, 0.98, 0.05)];

it('says what will be there before there is anything', () => {
  expect(metricSummary('loss', [])).toMatch(/^The loss appears here/);
  expect(metricSummary('loss', [], true)).toMatch(/^The loss of the first epoch/);
});

it('says the newest figures and which epoch was the best: the highest accuracy, the lowest loss', () => {
  expect(metricSummary('accuracy', epochs)).toBe(
    'After epoch 3: validation 98.00 %, training 90.00 %. Best validation: 99.00 % after epoch 2.',
  );
  expect(metricSummary('loss', epochs)).toBe(
    'After epoch 3: validation 0.0500, training 0.3000. Best validation: 0.0400 after epoch 2.',
  );
});

it('names no best epoch of one, and no validation where nothing validates', () => {
  expect(metricSummary('loss', epochs.slice(0, 1))).toBe(
    'After epoch 1: validation 0.1200, training 0.3000.',
  );
  const unvalidated = epochs.map((metrics) => Object.assign({}, metrics, { validation: undefined }));
  expect(metricSummary('loss', unvalidated)).toBe('After epoch 3: training 0.3000.');
});
