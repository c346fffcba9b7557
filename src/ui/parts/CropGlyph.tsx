import type { ReactNode } from 'react';
import { marginsOf, type Cropping2D, type ImageSize } from '../../crop/cropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import styles from './CropGlyph.module.css';

interface CropGlyphProps {
  readonly cropping: Cropping2D;
  /** Of what is cropped; by default a digit. */
  readonly of?: ImageSize;
  /** Width and height in pixels. */
  readonly size: number;
}

/** A crop as a small picture: the digit's square (or that of a feature map), and the box that is kept of it. Decoration for a text beside it. */
export function CropGlyph({ cropping, of = DIGIT_SHAPE, size }: CropGlyphProps): ReactNode {
  const { top, left } = marginsOf(cropping);
  const [rows, columns] = outputSize2D(of, cropping);
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox={`-1 -1 ${of[1] + 2} ${of[0] + 2}`}
      aria-hidden="true"
    >
      <rect className={styles.whole} width={of[1]} height={of[0]} rx="2" />
      <rect className={styles.kept} x={left} y={top} width={columns} height={rows} rx="1" />
    </svg>
  );
}
