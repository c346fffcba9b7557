import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Cropping2D } from '../../../../src/crop/cropping.ts';
import type { CroppedPicture } from '../../../../src/messages/answerMessages.ts';
import { createCropActions } from '../../../../src/store/crop/cropActions.ts';
import { answerCrops } from '../../../../src/store/crop/answerCrops.ts';
import type { DraggedCroppingEditor } from '../../../../src/store/crop/anticipatedDrag.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import { createStore } from 'zustand/vanilla';
import { SMALL_DIGITS } from '../../training/fakeEngine.ts';

const TIGHT: Cropping2D = [
  [6, 6],
  [6, 6],
];
const TIGHTER: Cropping2D = [
  [7, 7],
  [7, 7],
];

let store: PlaygroundStore;
let editor: DraggedCroppingEditor;
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
  const crop = (cropping: Cropping2D): Promise<CroppedPicture> =>
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
  editor = createCropActions(store, answers).editors.Cropping2D;
  // The first question only starts the worker.
  asked.length = 0;
});

afterEach(() => vi.useRealTimers());

const shown = (): Cropping2D => store.getState().experiment.config.cropping;
const answered = (): Cropping2D | undefined => store.getState().output.answer?.cropping;

test('a crop whose output was asked for ahead is shown together with it', async () => {
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  expect(shown()).not.toEqual(TIGHT);
  const crops: unknown[] = [];
  store.subscribe((state) => crops.push([state.experiment.config.cropping, state.output.answer?.cropping]));
  await asked[0]!.reply();
  expect(crops.at(-1)).toEqual([TIGHT, TIGHT]);
  expect(asked).toHaveLength(1);
});

test('an output that came first waits for its crop', async () => {
  editor.anticipate(TIGHT);
  await asked[0]!.reply();
  expect(answered()).toBeUndefined();
  editor.drag(TIGHT);
  expect([shown(), answered()]).toEqual([TIGHT, TIGHT]);
  expect(asked).toHaveLength(1);
});

test('a crop does not wait long for its output', async () => {
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  await vi.advanceTimersByTimeAsync(8);
  expect(shown()).toEqual(TIGHT);
  await asked[0]!.reply();
  expect(answered()).toEqual(TIGHT);
});

test('a crop that nobody announced is shown at once', () => {
  editor.drag(TIGHT);
  expect(shown()).toEqual(TIGHT);
  expect(asked.map(({ cropping }) => cropping)).toEqual([TIGHT]);
});

test('the end of a drag shows what still waits, and keeps it in the history', () => {
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  editor.commit();
  expect(shown()).toEqual(TIGHT);
  expect(store.getState().cropHistories.Cropping2D.past).toHaveLength(1);
});

test('a cancelled drag drops what still waits', async () => {
  const before = shown();
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  editor.cancel();
  await asked[0]!.reply();
  await vi.advanceTimersByTimeAsync(8);
  expect(shown()).toEqual(before);
  expect(answered()).toBeUndefined();
});

test('of a fast drag the newest place is shown in the end', async () => {
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  editor.anticipate(TIGHTER);
  editor.drag(TIGHTER);
  await asked[0]!.reply();
  await asked[1]!.reply();
  expect([shown(), answered()]).toEqual([TIGHTER, TIGHTER]);
});

test('a failure comes with its crop, too', async () => {
  editor.anticipate(TIGHT);
  editor.drag(TIGHT);
  await asked[0]!.fail();
  expect(shown()).toEqual(TIGHT);
  expect(store.getState().output.problem).toBe('The worker has stopped.');
});
