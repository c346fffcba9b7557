import type { ReactNode } from 'react';
import { marginAt, withMarginAt, type Side } from '../../crop/axes.ts';
import type { Cropping3D } from '../../crop/cropping.ts';
import { VOLUME_SIZE } from '../../runs/ranks.ts';
import { usePointerDrag } from '../instrument/usePointerDrag.ts';
import { VOLUME_AXES, type AxisEditor, type VolumeAxis } from './axisEditor.ts';
import { facingSides } from './depthOrder.ts';
import { keptBox, middleOfFace, UNITS } from './volumeBox.ts';
import styles from './Volume.module.css';
import { along, type Projection } from './volumeView.ts';
import * as words from '../../words/words.ts';

interface FaceHandleProps {
  readonly axis: VolumeAxis;
  readonly side: Side;
  readonly cropping: Cropping3D;
  readonly projection: Projection;
  readonly editor: AxisEditor;
  /** The present size of a pixel of the volume on the screen, in CSS pixels. */
  readonly pixel: number;
}

/** An axis that is seen from its end is dragged as if it were this long on the screen, as a share of its length. */
const SHORTEST = 0.3;
/** How far a handle stands before its face, in pixels of the volume. */
const DISTANCE = 1.4;

/**
 * One face of the kept box, with its margin: a pointer drags it along its axis. The sliders below the volume do the same
 * by keyboard.
 */
export function FaceHandle({ axis, side, cropping, projection, editor, pixel }: FaceHandleProps): ReactNode {
  const size = VOLUME_SIZE[axis];
  const stepRight = projection.right[axis] * UNITS[axis] * pixel;
  const stepDown = projection.down[axis] * UNITS[axis] * pixel;
  const length = Math.max(stepRight ** 2 + stepDown ** 2, (SHORTEST * UNITS[axis] * pixel) ** 2);
  const outward = side === 'before' ? -1 : 1;
  const drag = usePointerDrag({
    begin: editor.current,
    move: (start, right, down) => {
      const units = (right * stepRight + down * stepDown) / length;
      editor.preview(withMarginAt(start, side, marginAt(start, side) - outward * units, size));
    },
    finish: editor.commit,
    cancel: editor.cancel,
  });

  const middle = middleOfFace(keptBox(cropping), axis, side);
  const placeAlong = (direction: 'right' | 'down'): number =>
    (along(projection[direction], middle) + outward * DISTANCE * projection[direction][axis]) * pixel;
  return (
    <div
      className={styles.face}
      style={{
        left: `calc(50% + ${placeAlong('right')}px)`,
        top: `calc(50% + ${placeAlong('down')}px)`,
      }}
      data-face={VOLUME_AXES[axis].names.sides[side]}
      data-away={facingSides(projection.away)[axis] !== side}
      title={words.ranks_margin_drag({ side: VOLUME_AXES[axis].names.sides[side] })}
      aria-hidden="true"
      {...drag}
    >
      {marginAt(cropping[axis], side)}
    </div>
  );
}
