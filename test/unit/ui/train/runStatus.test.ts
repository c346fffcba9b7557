import { expect, it } from 'vitest';
import { runStatus } from '../../../../src/ui/train/runStatus.ts';
import { endedEpochs, runWith } from './runs.ts';

it.each([
  [{ phase: 'preparing' }, 'Preparing the run…'],
  [{ phase: 'preparing', preparation: 'Compiling…' }, 'Compiling…'],
  [{ phase: 'training' }, 'Epoch 1 of 25'],
  [
    { phase: 'training', steps: 2400, epochs: endedEpochs(12), digitsPerSecond: 7912 },
    'Epoch 13 of 25 · 7,900 digits/s · 1 min 23 s left',
  ],
  [{ phase: 'validating', steps: 192 }, 'Validating epoch 1 of 25'],
  [
    {
      phase: 'testing',
      steps: 4800,
      epochs: endedEpochs(25),
      digitsPerSecond: 1000,
      scored: { done: 4000, total: 10_000 },
    },
    'Testing on all 10,000 test digits · 2 s left',
  ],
  [
    { phase: 'paused', steps: 412, epochs: endedEpochs(2) },
    'Paused in epoch 3 of 25, after 412 of 4,800 batches',
  ],
  [
    { phase: 'stopped', steps: 412, epochs: endedEpochs(2) },
    'Stopped in epoch 3 of 25, after 412 of 4,800 batches',
  ],
  [{ phase: 'stopped', steps: 0 }, 'Stopped before its first batch'],
  [{ phase: 'failed', steps: 0 }, 'Failed in epoch 1 of 25, after 0 of 4,800 batches'],
  [{ phase: 'finished', steps: 4800, epochs: endedEpochs(25) }, 'Finished: all 25 epochs'],
] as const)('says of %j: %s', (change, text) => {
  expect(runStatus(runWith(change))).toBe(text);
});

it('says so when a run of one epoch is over', () => {
  expect(runStatus(runWith({ phase: 'finished' }, { epochs: 1 }))).toBe('Finished: 1 epoch');
});
