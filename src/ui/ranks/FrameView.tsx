import { useId, useMemo, type ReactNode } from 'react';
import { cropImage } from '../../crop/cropImage.ts';
import type { Cropping3D } from '../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { VOLUME_FRAMES } from '../../runs/ranks.ts';
import { InkCanvas } from '../pictures/InkCanvas.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { CutCanvas } from './CutCanvas.tsx';
import { useVolume } from './useVolume.ts';
import styles from './Frames.module.css';
import * as words from '../../words/words.ts';

/** All frames of the volume side by side, and one of them before and after the crop. */
export function FrameView({ cropping }: { readonly cropping: Cropping3D }): ReactNode {
  const { changeRanks } = usePlayground();
  const frame = usePlaygroundState(({ experiment }) => experiment.ranks.frame);
  const volume = useVolume();
  const frames = useMemo(() => volume && framesOf(volume), [volume]);
  const id = useId();
  const isKept = (at: number): boolean => at >= cropping[0][0] && at < VOLUME_FRAMES - cropping[0][1];
  if (!frames) return null;
  return (
    <div className={styles.frames}>
      <div className={styles.strip}>
        {frames.map(({ number, pixels }) => (
          <button
            key={number}
            type="button"
            // The slider below leads there by keyboard.
            tabIndex={-1}
            className={styles.small}
            aria-label={words.ranks_frame_show({ frame: number })}
            aria-pressed={number === frame}
            onClick={() => changeRanks({ frame: number })}
          >
            <CutCanvas pixels={pixels} cropping={[cropping[1], cropping[2]]} isKept={isKept(number)} />
          </button>
        ))}
      </div>
      <div className={styles.slider}>
        <label htmlFor={id}>{words.ranks_frame_label()}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={VOLUME_FRAMES - 1}
          value={frame}
          aria-valuetext={words.ranks_frame_text({ frame, kept: isKept(frame) })}
          onChange={({ target }) => changeRanks({ frame: Number(target.value) })}
        />
        <output htmlFor={id}>{frame}</output>
      </div>
      <FramePair pixels={frames[frame]?.pixels} frame={frame} cropping={cropping} isKept={isKept(frame)} />
    </div>
  );
}

interface FramePairProps {
  readonly pixels: Uint8Array | undefined;
  readonly frame: number;
  readonly cropping: Cropping3D;
  readonly isKept: boolean;
}

/** One frame as it goes in and, where it is not cut whole, as it comes out. */
function FramePair({ pixels, frame, cropping, isKept }: FramePairProps): ReactNode {
  const [[front], rows, columns] = cropping;
  const cropped = useMemo(
    () => (pixels && isKept ? cropImage(pixels, DIGIT_SHAPE, [rows, columns]) : undefined),
    [pixels, isKept, rows, columns],
  );
  if (!pixels) return null;
  const [height, width] = [DIGIT_SHAPE[0] - rows[0] - rows[1], DIGIT_SHAPE[1] - columns[0] - columns[1]];
  return (
    <div className={styles.pair}>
      <figure>
        <CutCanvas
          name={words.ranks_frame_input({ frame })}
          pixels={pixels}
          cropping={[rows, columns]}
          isKept={isKept}
        />
        <figcaption>{words.ranks_frame_before({ frame })}</figcaption>
      </figure>
      <span aria-hidden="true">→</span>
      <figure>
        <div className={styles.output}>
          {cropped && (
            <InkCanvas
              name={words.ranks_frame_output({ frame: frame - front })}
              values={cropped}
              rows={height}
              columns={width}
              full={255}
              style={{ width: `${(100 * width) / DIGIT_SHAPE[1]}%` }}
            />
          )}
        </div>
        <figcaption>
          {isKept ? words.ranks_frame_after({ frame: frame - front }) : words.ranks_frame_cut()}
        </figcaption>
      </figure>
    </div>
  );
}

interface Frame {
  readonly number: number;
  readonly pixels: Uint8Array;
}

function framesOf(volume: Uint8Array): readonly Frame[] {
  return Array.from({ length: VOLUME_FRAMES }, (_, number) => ({
    number,
    pixels: volume.subarray(number * DIGIT_PIXELS, (number + 1) * DIGIT_PIXELS),
  }));
}
