import { useRef, type CSSProperties, type ReactNode } from 'react';
import { EDGES, marginOf } from '../../crop/cropping.ts';
import type { CropTarget } from './cropTarget.ts';
import styles from './Stage.module.css';
import { StageBox } from './StageBox.tsx';
import { StageHandle } from './StageHandle.tsx';
import { HANDLES, placeOfNumber, roomOfBox } from './stageGeometry.ts';

interface StageProps {
  readonly target: CropTarget;
  /** As large as the page allows, with numbers and corners; or as wide as what it is in, without them. */
  readonly scale: 'large' | 'small';
  /** The picture of what is cropped; it fills the stage. */
  readonly children: ReactNode;
}

/** A picture with its crop: the four margins are taken by their edges, corners or as a box. */
export function Stage({ target, scale, children }: StageProps): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const { cropping, size } = target;
  const stageWidth = (): number => stage.current?.getBoundingClientRect().width ?? 1;
  const { isLow, isNarrow, isTiny } = roomOfBox(cropping, size, scale);
  return (
    <div
      ref={stage}
      className={`${styles.stage} ${styles[scale]}`}
      style={formOf(target)}
      data-low={isLow}
      data-narrow={isNarrow}
      data-tiny={isTiny}
    >
      {children}
      {scale === 'large' && <MarginNumbers target={target} />}
      <StageBox stageWidth={stageWidth} target={target} />
      {(scale === 'large' ? HANDLES : EDGES).map((handle) => (
        <StageHandle key={handle} handle={handle} stageWidth={stageWidth} target={target} />
      ))}
    </div>
  );
}

/** Pixels are squares, and the longer side is as long as a square stage's. */
function formOf({ size: [rows, columns] }: CropTarget): CSSProperties & { '--width-share': number } {
  return { aspectRatio: `${columns} / ${rows}`, '--width-share': columns / Math.max(rows, columns) };
}

function MarginNumbers({ target: { cropping, size } }: { readonly target: CropTarget }): ReactNode {
  return EDGES.map((edge) => (
    <span
      key={edge}
      className={styles.number}
      data-edge={edge}
      style={placeOfNumber(cropping, edge, size)}
      aria-hidden="true"
    >
      {marginOf(cropping, edge)}
    </span>
  ));
}
