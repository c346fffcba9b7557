import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { SIDES } from '../../crop/axes.ts';
import { DIGIT_PIXELS } from '../../digits/digitSet.ts';
import { VOLUME_FRAMES } from '../../runs/ranks.ts';
import { useDevicePixels } from '../instrument/useDevicePixels.ts';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import { usePointerDrag } from '../instrument/usePointerDrag.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { volumeAxisEditor } from './axisEditor.ts';
import { scaleFor } from './drawVolume.ts';
import { FaceHandle } from './FaceHandle.tsx';
import { TurnButtons } from './TurnButtons.tsx';
import { useVolume } from './useVolume.ts';
import styles from './Volume.module.css';
import { VolumeCanvas } from './VolumeCanvas.tsx';
import { FIRST_VIEW, FRONT_VIEW, projectionOf, turned, type VolumeView } from './volumeView.ts';
import * as words from '../../words/words.ts';

const BLANK = new Uint8Array(VOLUME_FRAMES * DIGIT_PIXELS);
/** Degrees for each CSS pixel of a drag. */
const DRAG_DEGREES = 0.45;
/** Degrees for each press of a key or button. */
const STEP_DEGREES = 10;

/** How far each arrow key turns: to the right, and up. */
const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-STEP_DEGREES, 0],
  ArrowRight: [STEP_DEGREES, 0],
  ArrowUp: [0, STEP_DEGREES],
  ArrowDown: [0, -STEP_DEGREES],
};

/** The volume, to be turned by its ground and cropped by the faces of the kept box. */
export function VolumeStage(): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const width = useDevicePixels(stage).width / devicePixelRatio;
  const [view, setView] = useState<VolumeView>(FIRST_VIEW);
  const editor = useCroppingEditor('Cropping3D');
  const frame = usePlaygroundState(({ experiment }) => experiment.ranks.frame);
  const volume = useVolume() ?? BLANK;
  const projection = projectionOf(view);
  const turn = (right: number, up: number): void => setView((now) => turned(now, right, up));

  const drag = usePointerDrag({
    begin: () => view,
    // A finger that moves up or down means the page, even before the browser has seen it.
    move: (start, right, down, { pointerType }) =>
      setView(turned(start, right * DRAG_DEGREES, pointerType === 'touch' ? 0 : down * DRAG_DEGREES)),
    cancel: setView,
  });
  const press = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!step && event.key !== 'Home')) return;
    event.preventDefault();
    if (step) turn(...step);
    else setView(FIRST_VIEW);
  };

  return (
    <div>
      <div ref={stage} className={styles.stage}>
        <VolumeCanvas volume={volume} cropping={editor.cropping} view={view} frame={frame} />
        <button
          type="button"
          className={styles.ground}
          aria-label={words.ranks_turn_label()}
          onKeyDown={press}
          {...drag}
        />
        {([0, 1, 2] as const).flatMap((axis) =>
          SIDES.map((side) => (
            <FaceHandle
              key={`${axis} ${side}`}
              axis={axis}
              side={side}
              cropping={editor.cropping}
              projection={projection}
              editor={volumeAxisEditor(editor, axis)}
              pixel={scaleFor(width, width)}
            />
          )),
        )}
      </div>
      <TurnButtons
        onTurn={(right, up) => turn(right * STEP_DEGREES, up * STEP_DEGREES)}
        onFront={() => setView(FRONT_VIEW)}
        onReset={() => setView(FIRST_VIEW)}
      />
    </div>
  );
}
