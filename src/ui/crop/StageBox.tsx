import type { KeyboardEvent, ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../crop/cropping.ts';
import { dragHandle, type DragDistance } from '../../crop/drag.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Stage.module.css';
import { insetOfBox } from './stageGeometry.ts';
import { useHandleDrag } from './useHandleDrag.ts';

const ARROWS: Readonly<Record<string, DragDistance>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What the crop keeps; it moves as a whole, unless linked margins hold it in the middle. */
export function StageBox({ stageWidth }: { readonly stageWidth: () => number }): ReactNode {
  const { store, previewCropping, commitCropping } = usePlayground();
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const link = usePlaygroundState((state) => state.experiment.link);
  const drag = useHandleDrag('box', stageWidth);
  const canMove = link === 'none' && !sameCropping(cropping, NO_CROPPING);

  const press = (event: KeyboardEvent): void => {
    const distance = ARROWS[event.key];
    if (!distance || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { config } = store.getState().experiment;
    previewCropping(dragHandle(config.cropping, 'box', distance, DIGIT_SHAPE, link));
  };

  return (
    <button
      type="button"
      className={styles.box}
      aria-label="Move the crop with the arrow keys"
      aria-disabled={!canMove}
      title={link === 'none' ? 'Drag to move' : 'Linked margins hold the crop in the middle'}
      style={insetOfBox(cropping)}
      onKeyDown={press}
      onKeyUp={commitCropping}
      onBlur={commitCropping}
      {...drag}
    />
  );
}
