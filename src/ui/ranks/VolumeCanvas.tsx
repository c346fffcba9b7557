import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { useDevicePixels } from '../instrument/useDevicePixels.ts';
import { drawVolume, type VolumePicture } from './drawVolume.ts';
import styles from './Volume.module.css';
import * as words from '../../words/words.ts';

/** The picture of the volume, as large in device pixels as it is on the screen. */
export function VolumeCanvas({ volume, cropping, view, frame }: VolumePicture): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = useDevicePixels(canvas);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (context && width > 0 && height > 0) drawVolume(context, { volume, cropping, view, frame });
  }, [volume, cropping, view, frame, width, height]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={width}
      height={height}
      role="img"
      aria-label={words.ranks_volume_input()}
      data-cropping={formatCropping(cropping)}
      data-view={`${view.turn} ${view.tilt}`}
    />
  );
}
