import { memo, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { DrawnPoint, DrawnStroke } from '../../digits/own/drawing.ts';
import controls from '../controls/controls.module.css';
import { usePointerDrag } from '../instrument/usePointerDrag.ts';
import styles from './Draw.module.css';
import { describeKeyPen, KEY_PEN_AT_START, penAfterKey, placeOfKeyPen } from './keyPen.ts';
import { strokePath } from './strokePath.ts';
import * as words from '../../words/words.ts';

interface DrawPadProps {
  readonly strokes: readonly DrawnStroke[];
  /** Width of the pen as a share of the paper's side. */
  readonly penWidth: number;
  readonly onBegin: (point: DrawnPoint) => void;
  readonly onMove: (points: readonly DrawnPoint[]) => void;
  readonly onEnd: () => void;
}

/** The paper: mouse, finger and pen draw on it, and so does a pen that the arrow keys move. */
export function DrawPad({ strokes, penWidth, onBegin, onMove, onEnd }: DrawPadProps): ReactNode {
  const help = useId();
  const [pen, setPen] = useState(KEY_PEN_AT_START);
  const place = placeOfKeyPen(pen);

  const liftKeyPen = (): void => {
    if (!pen.isDown) return;
    setPen({ ...pen, isDown: false });
    onEnd();
  };

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = penAfterKey(pen, event.key);
    if (!next) return;
    event.preventDefault();
    // A key that is held moves the pen on, but does not lift it again and again.
    if (event.key === ' ' && event.repeat) return;
    setPen(next);
    if (next.isDown && !pen.isDown) onBegin(placeOfKeyPen(next));
    else if (next.isDown) onMove([placeOfKeyPen(next)]);
    else if (pen.isDown) onEnd();
  };

  const drag = usePointerDrag<DOMRect>({
    begin: ({ currentTarget, nativeEvent }) => {
      liftKeyPen();
      const paper = currentTarget.getBoundingClientRect();
      onBegin(pointOn(paper, nativeEvent));
      return paper;
    },
    move: (paper, _right, _down, { nativeEvent }) =>
      onMove(momentsOf(nativeEvent).map((moment) => pointOn(paper, moment))),
    finish: onEnd,
  });

  return (
    <>
      {/* The arrow keys are the pen's: assistive technology hands them over to an application. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={styles.pad}
        role="application"
        aria-label={words.draw_pad_label()}
        aria-describedby={help}
        tabIndex={0}
        onKeyDown={press}
        onBlur={liftKeyPen}
        {...drag}
      >
        <svg viewBox="0 0 1 1" aria-hidden="true">
          {strokes.map((stroke, at) => (
            // Strokes come and go at the end only.
            // oxlint-disable-next-line react/no-array-index-key
            <Stroke key={at} stroke={stroke} />
          ))}
          <circle className={styles.pen} data-down={pen.isDown} cx={place.x} cy={place.y} r={penWidth / 2} />
        </svg>
      </div>
      <p id={help} className={controls.quiet}>
        {words.draw_pad_hint()} <span className={styles.keys}>{words.draw_pad_keys()}</span>
      </p>
      <p className={controls.hidden} role="status" aria-label={words.draw_pen_label()}>
        {describeKeyPen(pen)}
      </p>
    </>
  );
}

const Stroke = memo(function Stroke({ stroke }: { readonly stroke: DrawnStroke }): ReactNode {
  return <path className={styles.stroke} d={strokePath(stroke)} strokeWidth={stroke.penWidth} />;
});

/** Where the pointer has been since the last event: browsers tell of moves once a frame, and keep the ones between. */
function momentsOf(event: PointerEvent): readonly PointerEvent[] {
  const moments = event.getCoalescedEvents();
  return moments.length > 0 ? moments : [event];
}

function pointOn(paper: DOMRect, { clientX, clientY }: PointerEvent): DrawnPoint {
  return { x: (clientX - paper.left) / paper.width, y: (clientY - paper.top) / paper.height };
}
