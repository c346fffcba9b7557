import { useRef, type ReactNode } from 'react';
import { EDGES, marginOf } from '../../crop/cropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { useDigitCrop } from './cropTarget.ts';
import { HANDLES, placeOfNumber } from './stageGeometry.ts';
import styles from './Stage.module.css';
import { StageBox } from './StageBox.tsx';
import { StageCanvas } from './StageCanvas.tsx';
import { StageHandle } from './StageHandle.tsx';
import { useMeanInk } from '../crop/useMeanInk.ts';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';

const BLANK = new Uint8Array(DIGIT_PIXELS);
/** Up to so many source pixels a box is too small for handles on its corners. */
const SMALL_BOX = 7;
/** Up to so many it is too small even for those on its edges. */
const TINY_BOX = 3;

/** The digit with its crop: the four margins are taken by their edges, corners or as a box. */
export function Stage(): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const target = useDigitCrop();
  const { cropping } = target;
  const digit = usePickedDigit();
  const meanInk = useMeanInk();
  const [keptRows, keptColumns] = outputSize2D(DIGIT_SHAPE, cropping);
  const stageWidth = (): number => stage.current?.getBoundingClientRect().width ?? 1;

  return (
    <div
      ref={stage}
      className={styles.stage}
      data-low={keptRows <= SMALL_BOX}
      data-narrow={keptColumns <= SMALL_BOX}
      data-tiny={Math.max(keptRows, keptColumns) <= TINY_BOX}
    >
      <StageCanvas pixels={digit?.pixels ?? BLANK} cropping={cropping} meanInk={meanInk} />
      {EDGES.map((edge) => (
        <span
          key={edge}
          className={styles.number}
          data-edge={edge}
          style={placeOfNumber(cropping, edge)}
          aria-hidden="true"
        >
          {marginOf(cropping, edge)}
        </span>
      ))}
      <StageBox stageWidth={stageWidth} target={target} />
      {HANDLES.map((handle) => (
        <StageHandle key={handle} handle={handle} stageWidth={stageWidth} target={target} />
      ))}
    </div>
  );
}
