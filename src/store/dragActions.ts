import type { Cropping2D } from '../crop/cropping.ts';
import type { Anticipation } from './answerCrops.ts';
import type { CropActions } from './cropActions.ts';

export interface DragActions extends CropActions {
  /** Says where a drag is about to lead, so that the output is there when the crop is shown. */
  readonly anticipateCropping: (cropping: Cropping2D) => void;
  /**
   * Shows a crop while it is being dragged: together with its output where that is about to come, else at once. To draw
   * both in one frame takes half the work of two.
   */
  readonly dragCropping: (cropping: Cropping2D) => void;
}

/** The longest wait for an output that was asked for ahead: half a frame. */
const PATIENCE_MILLISECONDS = 8;

/** The actions on the crop, with drags whose crop and output are shown together. */
export function createDragActions(actions: CropActions, { anticipate, arrival }: Anticipation): DragActions {
  let waiting: { readonly cropping: Cropping2D; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  const takeWaiting = (): Cropping2D | undefined => {
    const cropping = waiting?.cropping;
    clearTimeout(waiting?.timer);
    waiting = undefined;
    return cropping;
  };
  const showWaiting = (): void => {
    const cropping = takeWaiting();
    if (cropping) actions.previewCropping(cropping);
  };

  return {
    ...actions,
    anticipateCropping: anticipate,
    dragCropping: (cropping) => {
      takeWaiting();
      const output = arrival(cropping);
      if (!output) {
        actions.previewCropping(cropping);
        return;
      }
      const started = { cropping, timer: setTimeout(showWaiting, PATIENCE_MILLISECONDS) };
      waiting = started;
      void output.then(() => {
        if (waiting === started) showWaiting();
      });
    },
    commitCropping: () => {
      showWaiting();
      actions.commitCropping();
    },
    cancelPreview: () => {
      takeWaiting();
      actions.cancelPreview();
    },
  };
}
