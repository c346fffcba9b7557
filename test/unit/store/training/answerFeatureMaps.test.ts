import { beforeEach, expect, it, vi } from 'vitest';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import type { FeatureMapsAnswer, FeatureMapsQuestion } from '../../../../src/lab/featureMapsClient.ts';
import type { Playground } from '../../../../src/store/playground.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import type { Experiment } from '../../../../src/runs/experiment.ts';
import { openPlayground } from '../openPlayground.ts';
import { newRun, type RunPhase } from '../../../../src/runs/run.ts';

const ANSWER: FeatureMapsAnswer = { maps: [], weights: [] };

let store: PlaygroundStore;
let playground: Playground;
let asked: FeatureMapsQuestion[];
let answer: () => Promise<FeatureMapsAnswer | undefined>;

beforeEach(() => {
  asked = [];
  answer = async () => ANSWER;
  playground = openPlayground(blankDigits({ train: 100, test: 10 }), {
    featureMaps: {
      ask: (question) => {
        asked.push(question);
        return answer();
      },
      dispose: () => undefined,
    },
  });
  ({ store } = playground);
});

/** The run has told its convolutions after so many steps. */
function tell(steps: number, phase: RunPhase = 'paused'): void {
  const identity = { id: 'run-1', name: 'Cropped', style: 0, group: 'run-1' };
  const run = newRun(identity, store.getState().experiment.config);
  const convolutions = { steps, weights: [Float32Array.of(steps)] };
  store.setState(({ training }) => ({
    training: { ...training, runs: [{ ...run, phase, convolutions }], shown: run.id },
  }));
}

it('asks nothing before the Train page is open, then with the first weights of the seed', async () => {
  playground.changeConfig({ seed: 3 });
  expect(asked).toEqual([]);
  playground.openPage('train');
  expect(asked).toMatchObject([{ weights: { from: 'seed', seed: 3 } }]);
  await vi.waitFor(() =>
    expect(store.getState().featureMaps.answer).toMatchObject({
      ...ANSWER,
      origin: { from: 'seed', seed: 3 },
    }),
  );
});

it('asks again when a crop, the digit or the weights change, and for nothing else', () => {
  playground.openPage('train');
  const two = [
    [2, 2],
    [2, 2],
  ] as const;
  playground.changeConfig({ croppingAfterConv2d: two });
  expect(asked.at(-1)?.network.layers[2]).toEqual({ type: 'Cropping2D', cropping: two });
  playground.changeConfig({ epochs: 7, learningRate: 0.1 });
  expect(asked).toHaveLength(2);
  store.setState(({ experiment }) => ({ experiment: { ...experiment, digit: { split: 'test', index: 3 } } }));
  expect(asked).toHaveLength(3);
  tell(40);
  expect(asked.at(-1)?.weights).toEqual({ from: 'run', weights: [Float32Array.of(40)] });
  // The weights are the run's from now on.
  playground.changeConfig({ seed: 9 });
  expect(asked).toHaveLength(4);
});

it('keeps with the answer what it was asked', async () => {
  playground.openPage('train');
  tell(12);
  await vi.waitFor(() =>
    expect(store.getState().featureMaps.answer?.origin).toEqual({ from: 'run', steps: 12 }),
  );
  expect(store.getState().featureMaps.answer?.crops.cropping).toEqual([
    [5, 5],
    [5, 5],
  ]);
});

it('keeps the last answer beside the reason why there is no newer one', async () => {
  playground.openPage('train');
  await vi.waitFor(() => expect(store.getState().featureMaps.answer).toBeDefined());
  answer = () => Promise.reject(new Error('No memory.'));
  playground.changeConfig({ seed: 4 });
  await vi.waitFor(() => expect(store.getState().featureMaps.problem).toBe('No memory.'));
  expect(store.getState().featureMaps.answer).toBeDefined();
});

it('gives the digit the border of the run whose weights are shown, whatever border the page has meanwhile', () => {
  playground.changeConfig({ border: { width: 5, share: 1 } });
  playground.openPage('train');
  const framed = asked.at(-1)?.pixels;
  expect(framed?.some((ink) => ink > 0)).toBe(true);
  tell(40);
  playground.changeConfig({ border: undefined });
  expect(asked.at(-1)?.weights).toMatchObject({ from: 'run' });
  expect(asked.at(-1)?.pixels).toEqual(framed);
});

it('leaves the cores to a run that trains as long as nobody sees the maps, but answers for what is chosen', () => {
  playground.openPage('train');
  tell(10, 'training');
  expect(asked).toHaveLength(1);
  playground.changeConfig({
    croppingAfterConv2d1: [
      [1, 0],
      [0, 0],
    ],
  });
  expect(asked).toHaveLength(2);
  tell(20, 'training');
  const [first, second] = [playground.watchFeatureMaps(), playground.watchFeatureMaps()];
  expect(asked).toHaveLength(3);
  expect(asked.at(-1)?.weights).toEqual({ from: 'run', weights: [Float32Array.of(20)] });
  first();
  tell(30, 'training');
  expect(asked).toHaveLength(4);
  second();
  tell(40, 'training');
  expect(asked).toHaveLength(4);
  tell(50, 'finished');
  expect(asked).toHaveLength(5);
});

it('asks anew when the Train page is opened again: the answer of its last visit may have been dropped', async () => {
  playground.openPage('train');
  playground.openPage('crop');
  const pick = (digit: Experiment['digit']): void =>
    store.setState(({ experiment }) => ({ experiment: { ...experiment, digit } }));
  pick({ split: 'test', index: 3 });
  // The answer comes, and is about another digit.
  await Promise.resolve();
  pick(INITIAL_STATE.experiment.digit);
  expect(store.getState().featureMaps.answer).toBeUndefined();
  playground.openPage('train');
  expect(asked).toHaveLength(2);
  await vi.waitFor(() => expect(store.getState().featureMaps.answer).toBeDefined());
});
