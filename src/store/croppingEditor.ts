import type { LayerCroppings, LayerName } from '../crop/croppingLayers.ts';
import { sameMargins, type Cropping } from '../crop/pairs.ts';
import { DEFAULT_EXPERIMENT, type Experiment } from '../runs/experiment.ts';
import { record, redo, undo, type CropHistory, type CropTimeline } from './cropHistory.ts';
import type { PlaygroundStore } from './playground.ts';
import type { PlaygroundState } from './state.ts';

/** What can be done to the crop of one layer. */
export interface CroppingEditor<LayerCropping extends Cropping> {
  /** Shows a cropping while it is being dragged; undo does not see it until `commit`. */
  readonly preview: (cropping: LayerCropping) => void;
  /** End of a drag: all that was previewed becomes one step of the history. */
  readonly commit: () => void;
  /** Takes a drag back to where it began. */
  readonly cancel: () => void;
  /** Preview and commit in one. */
  readonly apply: (cropping: LayerCropping) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the crop that the page opens with. */
  readonly reset: () => void;
}

/** Where the crop of one layer and its history are kept. */
export interface CroppingPlace<LayerCropping extends Cropping> {
  readonly of: (experiment: Experiment) => LayerCropping;
  readonly put: (experiment: Experiment, cropping: LayerCropping) => Experiment;
  readonly historyOf: (state: PlaygroundState) => CropHistory<LayerCropping>;
  readonly putHistory: (history: CropHistory<LayerCropping>) => Partial<PlaygroundState>;
}

/** The three crops of an experiment: of the digit, which all pages share, of the signal and of the volume. */
export const CROPPING_PLACES: { readonly [Name in LayerName]: CroppingPlace<LayerCroppings[Name]> } = {
  Cropping1D: {
    of: ({ ranks }) => ranks.cropping1D,
    put: (experiment, cropping1D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping1D } }),
    historyOf: ({ cropHistory1D }) => cropHistory1D,
    putHistory: (cropHistory1D) => ({ cropHistory1D }),
  },
  Cropping2D: {
    of: ({ config }) => config.cropping,
    put: (experiment, cropping) => ({ ...experiment, config: { ...experiment.config, cropping } }),
    historyOf: ({ cropHistory }) => cropHistory,
    putHistory: (cropHistory) => ({ cropHistory }),
  },
  Cropping3D: {
    of: ({ ranks }) => ranks.cropping3D,
    put: (experiment, cropping3D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping3D } }),
    historyOf: ({ cropHistory3D }) => cropHistory3D,
    putHistory: (cropHistory3D) => ({ cropHistory3D }),
  },
};

/** The actions on the crop of one layer and on its history. */
export function createCroppingEditor<LayerCropping extends Cropping>(
  store: PlaygroundStore,
  place: CroppingPlace<LayerCropping>,
): CroppingEditor<LayerCropping> {
  let beforePreview: LayerCropping | undefined;
  const shown = (): LayerCropping => place.of(store.getState().experiment);
  const show = (cropping: LayerCropping): void =>
    store.setState(({ experiment }) => ({ experiment: place.put(experiment, cropping) }));

  const preview = (cropping: LayerCropping): void => {
    beforePreview ??= shown();
    if (!sameMargins(cropping, shown())) show(cropping);
  };

  const commit = (): void => {
    if (!beforePreview) return;
    store.setState(place.putHistory(record(place.historyOf(store.getState()), beforePreview, shown())));
    beforePreview = undefined;
  };

  const cancel = (): void => {
    if (!beforePreview) return;
    show(beforePreview);
    beforePreview = undefined;
  };

  const apply = (cropping: LayerCropping): void => {
    preview(cropping);
    commit();
  };

  const travel = (step: (timeline: CropTimeline<LayerCropping>) => CropTimeline<LayerCropping>): void => {
    commit();
    const { cropping, history } = step({ cropping: shown(), history: place.historyOf(store.getState()) });
    store.setState(({ experiment }) => ({
      experiment: place.put(experiment, cropping),
      ...place.putHistory(history),
    }));
  };

  return {
    preview,
    commit,
    cancel,
    apply,
    undo: () => travel(undo),
    redo: () => travel(redo),
    reset: () => apply(place.of(DEFAULT_EXPERIMENT)),
  };
}
