import { expect, it } from 'vitest';
import { runButtonStates } from '../../../../src/ui/train/runButtonStates.ts';
import { runWith } from './runs.ts';

const READY = { main: 'train', mainEnabled: true, stepEnabled: true, stopEnabled: false };
const BUSY = { main: 'pause', mainEnabled: true, stepEnabled: false, stopEnabled: true };

it.each([
  ['preparing', BUSY],
  ['training', BUSY],
  ['validating', BUSY],
  ['testing', BUSY],
  ['paused', { main: 'resume', mainEnabled: true, stepEnabled: true, stopEnabled: true }],
  ['stopped', READY],
  ['finished', READY],
  ['failed', READY],
] as const)('while a run is %s', (phase, controls) => {
  expect(runButtonStates(runWith({ phase }), true)).toEqual(controls);
});

it('starts nothing while something is in the way', () => {
  expect(runButtonStates(undefined, true)).toEqual(READY);
  expect(runButtonStates(undefined, false)).toEqual({ ...READY, mainEnabled: false, stepEnabled: false });
});

it('controls a run that is under way whatever is in the way of a new one', () => {
  expect(runButtonStates(runWith({ phase: 'training' }), false)).toEqual(BUSY);
});
