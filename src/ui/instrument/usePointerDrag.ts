import { useRef, type PointerEvent } from 'react';

/** The handlers that let a pointer drag something. */
export interface PointerDrag {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onLostPointerCapture(event: PointerEvent<HTMLElement>): void;
}

/** What a drag does. */
export interface PointerDragActions<Start> {
  /** What is remembered from the begin of the drag on. */
  readonly begin: (event: PointerEvent<HTMLElement>) => Start;
  /** The pointer is so many CSS pixels right of and below where the drag began. */
  readonly move: (start: Start, right: number, down: number, event: PointerEvent<HTMLElement>) => void;
  /**
   * Where the pointer will be when the browser next tells of a move, in browsers that say so: they tell of moves once a
   * frame, and of this as soon as it is known.
   */
  readonly anticipate?: (start: Start, right: number, down: number) => void;
  readonly finish?: () => void;
  /** The browser took the pointer away, as for scrolling; without it, that is the end as any other. */
  readonly cancel?: (start: Start) => void;
}

/** A drag under way. */
interface Drag<Start> {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly start: Start;
  /** Stops listening for what the handlers do not hear. */
  readonly listening: AbortController;
}

/**
 * Dragging with mouse, finger or pen: the pointer is captured, and distances count from where the drag began, so that a
 * drag there and back ends where it began.
 */
export function usePointerDrag<Start>(actions: PointerDragActions<Start>): PointerDrag {
  const { begin, move, anticipate, finish, cancel } = actions;
  const drag = useRef<Drag<Start> | undefined>(undefined);

  const end = ({ pointerId }: PointerEvent, then: ((start: Start) => void) | undefined): void => {
    const ended = drag.current;
    if (ended?.pointer !== pointerId) return;
    ended.listening.abort();
    drag.current = undefined;
    then?.(ended.start);
  };

  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || drag.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const begun: Drag<Start> = {
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        start: begin(event),
        listening: new AbortController(),
      };
      drag.current = begun;
      if (!anticipate) return;
      // React has no handler for it.
      event.currentTarget.addEventListener(
        'pointerrawupdate',
        (raw) => {
          if (!(raw instanceof globalThis.PointerEvent) || raw.pointerId !== begun.pointer) return;
          anticipate(begun.start, raw.clientX - begun.x, raw.clientY - begun.y);
        },
        { signal: begun.listening.signal },
      );
    },
    onPointerMove: (event) => {
      if (drag.current?.pointer !== event.pointerId) return;
      const { x, y, start } = drag.current;
      move(start, event.clientX - x, event.clientY - y, event);
    },
    onPointerUp: (event) => end(event, finish),
    onPointerCancel: (event) => end(event, cancel ?? finish),
    onLostPointerCapture: (event) => end(event, finish),
  };
}
