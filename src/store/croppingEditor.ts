import type { LayerCroppings } from '../crop/croppingLayers.ts';
import type { Cropping2D } from '../crop/cropping.ts';
import { sameMargins, type Cropping } from '../crop/pairs.ts';
import type { CropSettingName, FeatureCropName } from '../network/trainingSettings.ts';
import { DEFAULT_EXPERIMENT, type Experiment } from '../runs/experiment.ts';
import { record, redo, undo, type CropHistory, type CropTimeline } from './cropHistory.ts';
import type { PlaygroundStore } from './playground.ts';

/** The crops that can be edited, each with a history of its own: the three layers', and those of feature maps. */
export type EditedCroppings = LayerCroppings & { readonly [Name in FeatureCropName]: Cropping2D };
export type EditedName = keyof EditedCroppings;

/** What can be done to one of the crops. */
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

/** Where one of the crops is kept. */
export interface CroppingPlace<LayerCropping extends Cropping> {
  readonly of: (experiment: Experiment) => LayerCropping;
  readonly put: (experiment: Experiment, cropping: LayerCropping) => Experiment;
}

/**
 * The crops of an experiment: of the digit, which all pages share, of the signal and of the volume; and of the feature maps
 * of the network's convolutions.
 */
export const CROPPING_PLACES: { readonly [Name in EditedName]: CroppingPlace<EditedCroppings[Name]> } = {
  Cropping1D: {
    of: ({ ranks }) => ranks.cropping1D,
    put: (experiment, cropping1D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping1D } }),
  },
  Cropping2D: placeInNetwork('cropping'),
  Cropping3D: {
    of: ({ ranks }) => ranks.cropping3D,
    put: (experiment, cropping3D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping3D } }),
  },
  croppingAfterConv2d: placeInNetwork('croppingAfterConv2d'),
  croppingAfterConv2d1: placeInNetwork('croppingAfterConv2d1'),
};

function placeInNetwork(setting: CropSettingName): CroppingPlace<Cropping2D> {
  return {
    of: ({ config }) => config[setting],
    put: (experiment, cropping) => ({ ...experiment, config: { ...experiment.config, [setting]: cropping } }),
  };
}

/** The actions on one of the crops and on its history. */
export function createCroppingEditor<Name extends EditedName>(
  store: PlaygroundStore,
  name: Name,
): CroppingEditor<EditedCroppings[Name]> {
  type LayerCropping = EditedCroppings[Name];
  const place: CroppingPlace<LayerCropping> = CROPPING_PLACES[name];
  let beforePreview: LayerCropping | undefined;
  const shown = (): LayerCropping => place.of(store.getState().experiment);
  const show = (cropping: LayerCropping): void =>
    store.setState(({ experiment }) => ({ experiment: place.put(experiment, cropping) }));

  const history = (): CropHistory<LayerCropping> => store.getState().cropHistories[name];
  const keep = (kept: CropHistory<LayerCropping>): void =>
    store.setState(({ cropHistories }) => ({ cropHistories: { ...cropHistories, [name]: kept } }));

  const preview = (cropping: LayerCropping): void => {
    beforePreview ??= shown();
    if (!sameMargins(cropping, shown())) show(cropping);
  };

  const commit = (): void => {
    if (!beforePreview) return;
    keep(record(history(), beforePreview, shown()));
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
    const timeline = step({ cropping: shown(), history: history() });
    show(timeline.cropping);
    keep(timeline.history);
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
