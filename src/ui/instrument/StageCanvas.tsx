import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { drawStage, type StagePicture } from './drawStage.ts';
import styles from './Stage.module.css';
import { useDevicePixels } from './useDevicePixels.ts';

interface StageCanvasProps extends StagePicture {
  /** What the picture shows, for people who do not see it. */
  readonly name: string;
}

/** The picture under the stage's handles, as large in device pixels as it is on the screen. */
export function StageCanvas({ name, picture, cropping, overlay }: StageCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useDevicePixels(canvas);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (!context || width === 0 || height === 0) return;
    drawStage(context, { picture, cropping, overlay });
  }, [picture, cropping, overlay, width, height]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={width}
      height={height}
      role="img"
      aria-label={name}
    />
  );
}
