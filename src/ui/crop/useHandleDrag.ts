import { useRef, type PointerEvent } from 'react';
import type { Cropping2D } from '../../crop/cropping.ts';
import { dragHandle, type Handle } from '../../crop/drag.ts';
import { DIGIT_SHAPE, DIGIT_SIZE } from '../../digits/digitSet.ts';
import { usePlayground } from '../PlaygroundContext.ts';

/** The handlers that let a pointer drag one handle of the stage. */
export interface HandleDrag {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void;
}

/**
 * Dragging with mouse, finger or pen: the pointer is captured, the distance counts from where the drag began, and the
 * whole drag is one step of the history. `stageWidth` tells the stage's present width in CSS pixels.
 */
export function useHandleDrag(handle: Handle, stageWidth: () => number): HandleDrag {
  const { store, previewCropping, commitCropping, cancelPreview } = usePlayground();
  const drag = useRef<{ pointer: number; x: number; y: number; start: Cropping2D } | undefined>(undefined);

  const end = ({ pointerId }: PointerEvent, finish: () => void): void => {
    if (drag.current?.pointer !== pointerId) return;
    drag.current = undefined;
    finish();
  };

  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || drag.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const start = store.getState().experiment.config.cropping;
      drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, start };
    },
    onPointerMove: (event) => {
      if (drag.current?.pointer !== event.pointerId) return;
      const { x, y, start } = drag.current;
      const pixel = stageWidth() / DIGIT_SIZE;
      const distance = [
        Math.round((event.clientY - y) / pixel),
        Math.round((event.clientX - x) / pixel),
      ] as const;
      previewCropping(dragHandle(start, handle, distance, DIGIT_SHAPE, store.getState().experiment.link));
    },
    onPointerUp: (event) => end(event, commitCropping),
    onPointerCancel: (event) => end(event, cancelPreview),
    onLostPointerCapture: (event) => end(event, commitCropping),
  };
}
