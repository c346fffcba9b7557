import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_CROPPING, type Cropping2D } from '../../../../src/crop/cropping.ts';
import { cropsOf } from '../../../../src/network/trainingSettings.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/runs/experiment.ts';
import { createCropActions, type CroppingEditors } from '../../../../src/store/crop/cropActions.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';

const crop = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];
const START = DEFAULT_EXPERIMENT.config.cropping;

/** Nobody answers for outputs here. */
const NO_ANTICIPATION = { anticipate: () => undefined, arrival: () => undefined };

let store: PlaygroundStore;
let editors: CroppingEditors;

beforeEach(() => {
  store = createStore(() => INITIAL_STATE);
  ({ editors } = createCropActions(store, NO_ANTICIPATION));
});

const shown = (): Cropping2D => store.getState().experiment.config.cropping;

describe('crop actions', () => {
  it('makes one step of the history of a whole drag', () => {
    for (const margin of [6, 7, 8]) editors.Cropping2D.preview(crop(margin));
    editors.Cropping2D.commit();
    expect(shown()).toEqual(crop(8));
    editors.Cropping2D.undo();
    expect(shown()).toEqual(START);
    editors.Cropping2D.redo();
    expect(shown()).toEqual(crop(8));
  });

  it('forgets a drag that is cancelled, and one that ends where it began', () => {
    editors.Cropping2D.preview(crop(9));
    editors.Cropping2D.cancel();
    expect(shown()).toEqual(START);
    editors.Cropping2D.preview(crop(9));
    editors.Cropping2D.preview(START);
    editors.Cropping2D.commit();
    expect(store.getState().cropHistories.Cropping2D.past).toEqual([]);
  });

  it('undoes to the start and redoes to the end, and stays there', () => {
    for (const margin of [1, 2, 3]) editors.Cropping2D.apply(crop(margin));
    for (let step = 0; step < 5; step += 1) editors.Cropping2D.undo();
    expect(shown()).toEqual(START);
    for (let step = 0; step < 5; step += 1) editors.Cropping2D.redo();
    expect(shown()).toEqual(crop(3));
  });

  it('loses the future when something else is done', () => {
    editors.Cropping2D.apply(crop(1));
    editors.Cropping2D.undo();
    editors.Cropping2D.apply(crop(2));
    editors.Cropping2D.redo();
    expect(shown()).toEqual(crop(2));
  });

  it('resets as a step that can be undone', () => {
    editors.Cropping2D.apply(crop(1));
    editors.Cropping2D.reset();
    expect(shown()).toEqual(START);
    editors.Cropping2D.undo();
    expect(shown()).toEqual(crop(1));
  });

  it('undoes in the middle of a drag to where the drag began', () => {
    editors.Cropping2D.preview(crop(9));
    editors.Cropping2D.undo();
    expect(shown()).toEqual(START);
  });

  it('undoes the crop of each feature map for itself', () => {
    const { croppingAfterConv2d, croppingAfterConv2d1 } = editors;
    const shownCrops = (): readonly Cropping2D[] => cropsOf(store.getState().experiment.config);
    croppingAfterConv2d.preview(crop(1));
    croppingAfterConv2d.preview(crop(2));
    croppingAfterConv2d.commit();
    croppingAfterConv2d1.apply(crop(1));
    editors.Cropping2D.apply(crop(4));
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
    editors.Cropping2D.preview(crop(6));
    const before = store.getState();
    editors.Cropping2D.preview(crop(6));
    expect(store.getState()).toBe(before);
  });
});
