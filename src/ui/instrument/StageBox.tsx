import type { KeyboardEvent, ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../crop/cropping.ts';
import { dragHandle, type DragDistance } from '../../crop/drag.ts';
import type { CropTarget } from './cropTarget.ts';
import styles from './Stage.module.css';
import { insetOfBox } from './stageGeometry.ts';
import { useHandleDrag } from './useHandleDrag.ts';
import * as words from '../../words/words.ts';

const ARROWS: Readonly<Record<string, DragDistance>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface StageBoxProps {
  readonly stageWidth: () => number;
  readonly target: CropTarget;
}

/** What the crop keeps; it moves as a whole, unless linked margins hold it in the middle. */
export function StageBox({ stageWidth, target }: StageBoxProps): ReactNode {
  const { cropping, marginLink, size } = target;
  const drag = useHandleDrag('box', stageWidth, target);
  const canMove = marginLink === 'none' && !sameCropping(cropping, NO_CROPPING);

  const press = (event: KeyboardEvent): void => {
    const distance = ARROWS[event.key];
    if (!distance || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    target.preview(dragHandle(target.current(), 'box', distance, size, marginLink));
  };

  return (
    <button
      type="button"
      className={styles.box}
      aria-label={words.instrument_box_label({ place: target.place })}
      aria-disabled={!canMove}
      title={marginLink === 'none' ? words.instrument_box_hint() : words.instrument_box_held()}
      style={insetOfBox(cropping, size)}
      onKeyDown={press}
      onKeyUp={target.commit}
      onBlur={target.commit}
      {...drag}
    />
  );
}
