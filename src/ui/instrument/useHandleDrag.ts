import type { Cropping2D } from '../../crop/cropping.ts';
import { dragHandle, type Handle } from '../../crop/drag.ts';
import { usePointerDrag, type PointerDrag } from './usePointerDrag.ts';
import { cellsDragged } from './stageGeometry.ts';
import type { CropTarget } from './cropTarget.ts';

/**
 * Dragging one handle of the stage; the whole drag is one step of the history. `stageWidth` tells the stage's present
 * width in CSS pixels.
 *
 * Where the browser tells of a move ahead of its frame the output is asked for, so that it is there when the frame is
 * drawn.
 */
export function useHandleDrag(handle: Handle, stageWidth: () => number, target: CropTarget): PointerDrag {
  const { drag, preview, anticipate } = target;
  const croppingAt = (start: Cropping2D, right: number, down: number): Cropping2D => {
    const [width, columns] = [stageWidth(), target.size[1]];
    // Pixels are squares: rows are as high as columns are wide.
    const distance = [cellsDragged(down, width, columns), cellsDragged(right, width, columns)] as const;
    return dragHandle(start, handle, distance, target.size, target.marginLink);
  };
  return usePointerDrag({
    begin: target.current,
    move: (start, right, down) => (drag ?? preview)(croppingAt(start, right, down)),
    ...(anticipate && {
      anticipate: (start: Cropping2D, right: number, down: number) =>
        anticipate(croppingAt(start, right, down)),
    }),
    finish: target.commit,
    cancel: target.cancel,
  });
}
