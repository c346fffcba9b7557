import { useRef, type PointerEvent } from 'react';
import type { Cropping2D } from '../../crop/cropping.ts';
import { dragHandle, type Handle } from '../../crop/drag.ts';
import type { CropTarget } from './cropTarget.ts';

/** The handlers that let a pointer drag one handle of the stage. */
export interface HandleDrag {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void;
}

/** A drag under way. */
interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly start: Cropping2D;
  /** Stops listening for what the handlers do not hear. */
  readonly listening: AbortController;
}

/**
 * Dragging with mouse, finger or pen: the pointer is captured, the distance counts from where the drag began, and the
 * whole drag is one step of the history. `stageWidth` tells the stage's present width in CSS pixels.
 *
 * A browser tells of moves once a frame, and in some browsers also as soon as they come: then the output is asked for, so
 * that it is there when the frame is drawn.
 */
export function useHandleDrag(handle: Handle, stageWidth: () => number, target: CropTarget): HandleDrag {
  const drag = useRef<Drag | undefined>(undefined);

  const croppingAt = ({ x, y, start }: Drag, pointer: { clientX: number; clientY: number }): Cropping2D => {
    const pixel = stageWidth() / target.size[1];
    const down = Math.round((pointer.clientY - y) / pixel);
    const right = Math.round((pointer.clientX - x) / pixel);
    return dragHandle(start, handle, [down, right], target.size, target.link);
  };

  const end = ({ pointerId }: PointerEvent, finish: () => void): void => {
    if (drag.current?.pointer !== pointerId) return;
    drag.current.listening.abort();
    drag.current = undefined;
    finish();
  };

  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || drag.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const begun: Drag = {
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        start: target.current(),
        listening: new AbortController(),
      };
      drag.current = begun;
      // React has no handler for it.
      event.currentTarget.addEventListener(
        'pointerrawupdate',
        (move) => {
          if (move instanceof globalThis.PointerEvent && move.pointerId === begun.pointer) {
            target.anticipate(croppingAt(begun, move));
          }
        },
        { signal: begun.listening.signal },
      );
    },
    onPointerMove: (event) => {
      if (drag.current?.pointer !== event.pointerId) return;
      target.drag(croppingAt(drag.current, event));
    },
    onPointerUp: (event) => end(event, target.commit),
    onPointerCancel: (event) => end(event, target.cancel),
    onLostPointerCapture: (event) => end(event, target.commit),
  };
}
