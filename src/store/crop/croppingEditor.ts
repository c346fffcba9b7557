import { sameMargins, type Cropping } from '../../crop/pairs.ts';
import { DEFAULT_EXPERIMENT } from '../../runs/experiment.ts';
import {
  CROPPING_PLACES,
  type CroppingPlace,
  type EditedCroppings,
  type EditedName,
} from './croppingPlaces.ts';
import { record, redo, undo, type CropHistory, type CropTimeline } from './cropHistory.ts';
import type { PlaygroundStore } from '../state.ts';

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
