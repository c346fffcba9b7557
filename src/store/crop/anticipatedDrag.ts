import type { Cropping2D } from '../../crop/cropping.ts';
import type { Anticipation } from './answerCrops.ts';
import type { CroppingEditor } from './croppingEditor.ts';

/** What can be done to the crop of the digit. */
export interface DraggedCroppingEditor extends CroppingEditor<Cropping2D> {
  /** Says where a drag is about to lead, so that the output is there when the crop is shown. */
  readonly anticipate: (cropping: Cropping2D) => void;
  /**
   * Shows a crop while it is being dragged: together with its output where that is about to come, else at once. To draw
   * both in one frame takes half the work of two.
   */
  readonly drag: (cropping: Cropping2D) => void;
}

/** The longest wait for an output that was asked for ahead: half a frame. */
const PATIENCE_MILLISECONDS = 8;

/** The editor with drags whose crop and output are shown together. */
export function anticipatedDrag(
  editor: CroppingEditor<Cropping2D>,
  { anticipate, arrival }: Anticipation,
): DraggedCroppingEditor {
  let waiting: { readonly cropping: Cropping2D; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  const takeWaiting = (): Cropping2D | undefined => {
    const cropping = waiting?.cropping;
    clearTimeout(waiting?.timer);
    waiting = undefined;
    return cropping;
  };
  const showWaiting = (): void => {
    const cropping = takeWaiting();
    if (cropping) editor.preview(cropping);
  };
  /** The action after the crop that still waits for its output: none may come after it and undo it. */
  const afterWaiting =
    <Arguments extends readonly unknown[]>(action: (...args: Arguments) => void) =>
    (...args: Arguments): void => {
      showWaiting();
      action(...args);
    };

  return {
    anticipate,
    drag: (cropping) => {
      takeWaiting();
      const output = arrival(cropping);
      if (!output) {
        editor.preview(cropping);
        return;
      }
      const started = { cropping, timer: setTimeout(showWaiting, PATIENCE_MILLISECONDS) };
      waiting = started;
      void output.then(() => {
        if (waiting === started) showWaiting();
      });
    },
    preview: afterWaiting(editor.preview),
    commit: afterWaiting(editor.commit),
    cancel: () => {
      takeWaiting();
      editor.cancel();
    },
    apply: afterWaiting(editor.apply),
    undo: afterWaiting(editor.undo),
    redo: afterWaiting(editor.redo),
    reset: afterWaiting(editor.reset),
  };
}
