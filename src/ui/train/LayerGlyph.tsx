import type { ReactNode } from 'react';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import styles from './NetworkPanel.module.css';

interface LayerGlyphProps {
  /** Of the layer's output, without the batch axis. */
  readonly shape: readonly number[];
  /** Of a layer that drops some of its elements. */
  readonly dashed?: boolean;
}

const WIDTH = 62;
const HEIGHT = 50;
/** Drawn pixels for one row or column of a feature map. */
const SCALE = 36 / DIGIT_SIZE;
/** Drawn pixels between one feature map and the next behind it. */
const SHIFT = 2.6;

/** What a layer gives, to scale: feature maps behind each other, or one column of numbers. Decoration. */
export function LayerGlyph({ shape, dashed = false }: LayerGlyphProps): ReactNode {
  return (
    <svg
      className={styles.glyph}
      width={WIDTH}
      height={HEIGHT}
      strokeDasharray={dashed ? '2.5 1.8' : undefined}
      aria-hidden="true"
    >
      {rectanglesOf(shape).map((rectangle, index) => (
        // The rectangles are the same ones in the same order whenever the shape is.
        // oxlint-disable-next-line react/no-array-index-key
        <rect key={index} {...rectangle} rx="1" />
      ))}
    </svg>
  );
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectanglesOf(shape: readonly number[]): Rectangle[] {
  const [rows = 1, columns, channels] = shape;
  if (columns === undefined || channels === undefined) return [column(rows)];
  const sheets = sheetsFor(channels);
  const [width, height] = [columns * SCALE, rows * SCALE];
  const depth = (sheets - 1) * SHIFT;
  const [left, top] = [(WIDTH - width - depth) / 2, (HEIGHT - height - depth) / 2];
  return Array.from({ length: sheets }, (_, sheet) => ({
    x: left + depth - sheet * SHIFT,
    y: top + sheet * SHIFT,
    width,
    height,
  }));
}

/** 1 sheet for 1 channel, 4 for 32, 5 for 64: as many as can be told apart. */
function sheetsFor(channels: number): number {
  return Math.max(1, Math.round(Math.log2(channels)) - 1);
}

/** Numbers side by side, longer by as much each time that they double. */
function column(numbers: number): Rectangle {
  const height = 4 * Math.log2(numbers + 1);
  return { x: WIDTH / 2 - 4, y: (HEIGHT - height) / 2, width: 8, height };
}
