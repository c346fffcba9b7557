import { sameCropping, type Cropping2D } from '../crop/cropping.ts';
import { DEFAULT_EXPERIMENT, type Experiment } from '../runs/experiment.ts';
import { record, redo, undo, type CropTimeline } from './cropHistory.ts';
import type { PlaygroundStore } from './playground.ts';
import type { PlaygroundState } from './state.ts';

export interface CropActions {
  /** Show a cropping while it is being dragged; undo does not see it until `commitCropping`. */
  readonly previewCropping: (cropping: Cropping2D) => void;
  /** End of a drag: all that was previewed becomes one step of the history. */
  readonly commitCropping: () => void;
  /** Takes a drag back to where it began. */
  readonly cancelPreview: () => void;
  /** Preview and commit in one. */
  readonly applyCropping: (cropping: Cropping2D) => void;
  readonly undoCropping: () => void;
  readonly redoCropping: () => void;
  /** Back to the crop that the page opens with. */
  readonly resetCropping: () => void;
}

/** The actions on the crop and its history. */
export function createCropActions(store: PlaygroundStore): CropActions {
  let beforePreview: Cropping2D | undefined;

  const previewCropping = (cropping: Cropping2D): void => {
    const state = store.getState();
    const shown = state.experiment.config.cropping;
    beforePreview ??= shown;
    if (sameCropping(cropping, shown)) return;
    store.setState({ experiment: withCropping(state.experiment, cropping) });
  };

  const commitCropping = (): void => {
    if (!beforePreview) return;
    const { experiment, cropHistory } = store.getState();
    store.setState({ cropHistory: record(cropHistory, beforePreview, experiment.config.cropping) });
    beforePreview = undefined;
  };

  const cancelPreview = (): void => {
    if (!beforePreview) return;
    store.setState({ experiment: withCropping(store.getState().experiment, beforePreview) });
    beforePreview = undefined;
  };

  const applyCropping = (cropping: Cropping2D): void => {
    previewCropping(cropping);
    commitCropping();
  };

  const travel = (step: (timeline: CropTimeline) => CropTimeline): void => {
    commitCropping();
    store.setState((state) => moveInTime(state, step));
  };

  return {
    previewCropping,
    commitCropping,
    cancelPreview,
    applyCropping,
    undoCropping: () => travel(undo),
    redoCropping: () => travel(redo),
    resetCropping: () => applyCropping(DEFAULT_EXPERIMENT.config.cropping),
  };
}

function moveInTime(
  { experiment, cropHistory }: PlaygroundState,
  step: (timeline: CropTimeline) => CropTimeline,
): Partial<PlaygroundState> {
  const { cropping, history } = step({ cropping: experiment.config.cropping, history: cropHistory });
  return { experiment: withCropping(experiment, cropping), cropHistory: history };
}

function withCropping(experiment: Experiment, cropping: Cropping2D): Experiment {
  return { ...experiment, config: { ...experiment.config, cropping } };
}
