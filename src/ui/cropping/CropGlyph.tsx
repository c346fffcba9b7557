import type { ReactNode } from 'react';
import { marginsOf, type Cropping2D, type ImageSize } from '../../crop/cropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE, DIGIT_SIZE } from '../../digits/digitSet.ts';
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
  // Lines are as thick as on a digit, however small a feature map is.
  const scale = DIGIT_SIZE / Math.max(...of);
  const [height, width] = [of[0] * scale, of[1] * scale];
  const [rows, columns] = outputSize2D(of, cropping);
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      aria-hidden="true"
    >
      <rect className={styles.whole} width={width} height={height} rx="2" />
      <rect
        className={styles.kept}
        x={left * scale}
        y={top * scale}
        width={columns * scale}
        height={rows * scale}
        rx="1"
      />
    </svg>
  );
}
