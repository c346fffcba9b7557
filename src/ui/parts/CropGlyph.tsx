import type { ReactNode } from 'react';
import { marginsOf, type Cropping2D } from '../../crop/cropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import styles from './CropGlyph.module.css';

interface CropGlyphProps {
  readonly cropping: Cropping2D;
  /** Width and height in pixels. */
  readonly size: number;
}

const [ROWS, COLUMNS] = DIGIT_SHAPE;

/** A crop as a small picture: the digit's square, and the box that is kept of it. Decoration for a text beside it. */
export function CropGlyph({ cropping, size }: CropGlyphProps): ReactNode {
  const { top, left } = marginsOf(cropping);
  const [rows, columns] = outputSize2D(DIGIT_SHAPE, cropping);
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox={`-1 -1 ${COLUMNS + 2} ${ROWS + 2}`}
      aria-hidden="true"
    >
      <rect className={styles.whole} width={COLUMNS} height={ROWS} rx="2" />
      <rect className={styles.kept} x={left} y={top} width={columns} height={rows} rx="1" />
    </svg>
  );
}
