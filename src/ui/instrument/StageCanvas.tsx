import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { drawStage, type StagePicture } from './drawStage.ts';
import styles from './Stage.module.css';
import { useDevicePixels } from './useDevicePixels.ts';
import * as words from '../../words/words.ts';

/** The picture under the stage's handles, as large in device pixels as it is on the screen. */
export function StageCanvas({ pixels, cropping, meanInk }: StagePicture): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useDevicePixels(canvas);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (!context || size === 0) return;
    drawStage(context, { pixels, cropping, meanInk });
  }, [pixels, cropping, meanInk, size]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={size}
      height={size}
      role="img"
      aria-label={words.instrument_canvas_label()}
    />
  );
}
