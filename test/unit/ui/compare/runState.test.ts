import { expect, it } from 'vitest';
import { asInterrupted } from '../../../../src/store/archive/keepRuns.ts';
import { runState } from '../../../../src/ui/compare/runState.ts';
import { endedEpochs, runWith } from '../train/runs.ts';

it.each([
  [{ phase: 'queued' }, 'waits'],
  [{ phase: 'preparing' }, 'is prepared'],
  [{ phase: 'training', steps: 412, epochs: endedEpochs(2) }, 'epoch 3 of 25'],
  [{ phase: 'paused', steps: 412, epochs: endedEpochs(2) }, 'paused, epoch 3 of 25'],
  [{ phase: 'stopped', steps: 412, epochs: endedEpochs(2) }, 'stopped, epoch 3 of 25'],
  [{ phase: 'stopped', steps: 1 }, 'stopped, epoch 1 of 25'],
  [{ phase: 'stopped', steps: 0 }, 'not started'],
  [{ phase: 'finished', steps: 4800, epochs: endedEpochs(25) }, 'seed 1'],
] as const)('calls %j: %s', (change, text) => {
  expect(runState(runWith(change))).toBe(text);
});

it('calls a run that waited when the page was left not started', () => {
  expect(runState(asInterrupted(runWith({ phase: 'queued' })))).toBe('not started');
});
