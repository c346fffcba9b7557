import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_CROPPING, type Cropping2D } from '../../../src/crop/cropping.ts';
import { cropsOf } from '../../../src/network/trainingSettings.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/runs/experiment.ts';
import { createCropActions, type CropActions } from '../../../src/store/cropActions.ts';
import type { PlaygroundStore } from '../../../src/store/playground.ts';
import { INITIAL_STATE } from '../../../src/store/state.ts';

const crop = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];
const START = DEFAULT_EXPERIMENT.config.cropping;

let store: PlaygroundStore;
let actions: CropActions;

beforeEach(() => {
  store = createStore(() => INITIAL_STATE);
  actions = createCropActions(store);
});

const shown = (): Cropping2D => store.getState().experiment.config.cropping;

describe('crop actions', () => {
  it('makes one step of the history of a whole drag', () => {
    for (const margin of [6, 7, 8]) actions.previewCropping(crop(margin));
    actions.commitCropping();
    expect(shown()).toEqual(crop(8));
    actions.undoCropping();
    expect(shown()).toEqual(START);
    actions.redoCropping();
    expect(shown()).toEqual(crop(8));
  });

  it('forgets a drag that is cancelled, and one that ends where it began', () => {
    actions.previewCropping(crop(9));
    actions.cancelPreview();
    expect(shown()).toEqual(START);
    actions.previewCropping(crop(9));
    actions.previewCropping(START);
    actions.commitCropping();
    expect(store.getState().cropHistories.Cropping2D.past).toEqual([]);
  });

  it('undoes to the start and redoes to the end, and stays there', () => {
    for (const margin of [1, 2, 3]) actions.applyCropping(crop(margin));
    for (let step = 0; step < 5; step += 1) actions.undoCropping();
    expect(shown()).toEqual(START);
    for (let step = 0; step < 5; step += 1) actions.redoCropping();
    expect(shown()).toEqual(crop(3));
  });

  it('loses the future when something else is done', () => {
    actions.applyCropping(crop(1));
    actions.undoCropping();
    actions.applyCropping(crop(2));
    actions.redoCropping();
    expect(shown()).toEqual(crop(2));
  });

  it('resets as a step that can be undone', () => {
    actions.applyCropping(crop(1));
    actions.resetCropping();
    expect(shown()).toEqual(START);
    actions.undoCropping();
    expect(shown()).toEqual(crop(1));
  });

  it('undoes in the middle of a drag to where the drag began', () => {
    actions.previewCropping(crop(9));
    actions.undoCropping();
    expect(shown()).toEqual(START);
  });

  it('undoes the crop of each feature map for itself', () => {
    const { croppingAfterConv2d, croppingAfterConv2d1 } = actions.editors;
    const shownCrops = (): readonly Cropping2D[] => cropsOf(store.getState().experiment.config);
    croppingAfterConv2d.preview(crop(1));
    croppingAfterConv2d.preview(crop(2));
    croppingAfterConv2d.commit();
    croppingAfterConv2d1.apply(crop(1));
    actions.applyCropping(crop(4));
    expect(shownCrops()).toEqual([crop(4), crop(2), crop(1)]);
    croppingAfterConv2d.undo();
    expect(shownCrops()).toEqual([crop(4), NO_CROPPING, crop(1)]);
    croppingAfterConv2d1.undo();
    croppingAfterConv2d.redo();
    expect(shownCrops()).toEqual([crop(4), crop(2), NO_CROPPING]);
    croppingAfterConv2d.preview(crop(3));
    croppingAfterConv2d.cancel();
    expect(shownCrops()).toEqual([crop(4), crop(2), NO_CROPPING]);
  });

  it('does not change the state for a move within the same pixel', () => {
    actions.previewCropping(crop(6));
    const before = store.getState();
    actions.previewCropping(crop(6));
    expect(store.getState()).toBe(before);
  });
});
