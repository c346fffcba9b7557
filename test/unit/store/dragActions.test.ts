import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import type { CroppedDigit } from '../../../src/lab/answer.ts';
import { createCropActions } from '../../../src/store/cropActions.ts';
import { answerCrops } from '../../../src/store/answerCrops.ts';
import { createDragActions, type DragActions } from '../../../src/store/dragActions.ts';
import type { PlaygroundStore } from '../../../src/store/playground.ts';
import { INITIAL_STATE } from '../../../src/store/state.ts';
import { createStore } from 'zustand/vanilla';
import { SMALL_DIGITS } from '../training/fakeEngine.ts';

const TIGHT: Cropping2D = [
  [6, 6],
  [6, 6],
];
const TIGHTER: Cropping2D = [
  [7, 7],
  [7, 7],
];

let store: PlaygroundStore;
let actions: DragActions;
/** The crops that the worker was asked for, each with a way to answer. */
let asked: { cropping: Cropping2D; reply: () => Promise<void>; fail: () => Promise<void> }[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  store = createStore(() => ({
    ...INITIAL_STATE,
    data: { ...INITIAL_STATE.data, digits: SMALL_DIGITS, filled: { train: 60, test: 10 } },
    experiment: { ...INITIAL_STATE.experiment, digit: { split: 'train' as const, index: 0 } },
  }));
  const crop = (cropping: Cropping2D): Promise<CroppedDigit> =>
    new Promise((resolve, reject) => {
      const settle = async (end: () => void): Promise<void> => {
        end();
        await vi.advanceTimersByTimeAsync(0);
      };
      asked.push({
        cropping,
        reply: () => settle(() => resolve({ shape: [1, 1, 1], values: Float32Array.of(1) })),
        fail: () => settle(() => reject(new Error('The worker has stopped.'))),
      });
    });
  const answers = answerCrops(store, { crop, onBackend: () => undefined, dispose: () => undefined });
  actions = createDragActions(createCropActions(store), answers);
  // The first question only starts the worker.
  asked.length = 0;
});

afterEach(() => vi.useRealTimers());

const shown = (): Cropping2D => store.getState().experiment.config.cropping;
const answered = (): Cropping2D | undefined => store.getState().output.answer?.cropping;

test('a crop whose output was asked for ahead is shown together with it', async () => {
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  expect(shown()).not.toEqual(TIGHT);
  const crops: unknown[] = [];
  store.subscribe((state) => crops.push([state.experiment.config.cropping, state.output.answer?.cropping]));
  await asked[0]!.reply();
  expect(crops.at(-1)).toEqual([TIGHT, TIGHT]);
  expect(asked).toHaveLength(1);
});

test('an output that came first waits for its crop', async () => {
  actions.anticipateCropping(TIGHT);
  await asked[0]!.reply();
  expect(answered()).toBeUndefined();
  actions.dragCropping(TIGHT);
  expect([shown(), answered()]).toEqual([TIGHT, TIGHT]);
  expect(asked).toHaveLength(1);
});

test('a crop does not wait long for its output', async () => {
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  await vi.advanceTimersByTimeAsync(8);
  expect(shown()).toEqual(TIGHT);
  await asked[0]!.reply();
  expect(answered()).toEqual(TIGHT);
});

test('a crop that nobody announced is shown at once', () => {
  actions.dragCropping(TIGHT);
  expect(shown()).toEqual(TIGHT);
  expect(asked.map(({ cropping }) => cropping)).toEqual([TIGHT]);
});

test('the end of a drag shows what still waits, and keeps it in the history', () => {
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  actions.commitCropping();
  expect(shown()).toEqual(TIGHT);
  expect(store.getState().cropHistories.Cropping2D.past).toHaveLength(1);
});

test('a cancelled drag drops what still waits', async () => {
  const before = shown();
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  actions.cancelPreview();
  await asked[0]!.reply();
  await vi.advanceTimersByTimeAsync(8);
  expect(shown()).toEqual(before);
  expect(answered()).toBeUndefined();
});

test('of a fast drag the newest place is shown in the end', async () => {
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  actions.anticipateCropping(TIGHTER);
  actions.dragCropping(TIGHTER);
  await asked[0]!.reply();
  await asked[1]!.reply();
  expect([shown(), answered()]).toEqual([TIGHTER, TIGHTER]);
});

test('a failure comes with its crop, too', async () => {
  actions.anticipateCropping(TIGHT);
  actions.dragCropping(TIGHT);
  await asked[0]!.fail();
  expect(shown()).toEqual(TIGHT);
  expect(store.getState().output.problem).toBe('The worker has stopped.');
});
