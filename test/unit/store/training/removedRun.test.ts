import { expect, it } from 'vitest';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { DIGIT_PIXELS } from '../../../../src/digits/digitSet.ts';
import { shownRun } from '../../../../src/store/training/selectRuns.ts';
import { trainingScene } from './trainingScene.ts';

it('a finished run that is put back has no answer left to another digit, and its worker is not asked', () => {
  const digits = blankDigits({ train: 100, test: 10 });
  digits.train.pixels[25 * DIGIT_PIXELS] = 225;
  digits.train.pixels[26 * DIGIT_PIXELS] = 226;
  const { store, client, actions } = trainingScene(digits);
  actions.train();
  const run = client.idOf(1);
  const probabilities = new Float32Array(10).fill(0.1);
  const nothing = { losses: new Float32Array(), accuracies: new Float32Array(), digitsPerSecond: 2000 };
  const progress = { ...nothing, steps: 1, probabilities, convolutions: undefined, scored: undefined };
  client.reply({ type: 'progress', run, progress });
  client.reply({ type: 'phase', run, phase: 'finished' });
  actions.removeRun(run);
  store.setState(({ experiment }) => ({
    experiment: { ...experiment, digit: { split: 'train', index: 26 } },
  }));
  actions.undoRemove();
  expect(shownRun(store.getState())).toMatchObject({ id: run, phase: 'finished', probabilities: undefined });
  expect(client.asked).toEqual(['start run-1', 'watch 225']);
});
