import type { RandomStream } from '../randomStream.ts';
import type { Stroke } from '../strokes.ts';
import { eight } from './eight.ts';
import { five } from './five.ts';
import { four } from './four.ts';
import { nine } from './nine.ts';
import { one } from './one.ts';
import { seven } from './seven.ts';
import { six } from './six.ts';
import { three } from './three.ts';
import { two } from './two.ts';
import { zero } from './zero.ts';

export interface Shape {
  /** The strokes of one of the ways in which people write the digit, chosen and varied at random. */
  readonly strokesAtRandom: (random: RandomStream) => Stroke[];
  /**
   * The pen's width over the usual: a digit that people write small has bold strokes once it is scaled to the same size
   * as the others. Fitted to the stroke widths of MNIST's digits.
   */
  readonly boldness: number;
}

/** The shape of each label, 0 to 9. */
export const SHAPES: readonly Shape[] = [
  { strokesAtRandom: zero, boldness: 1.07 },
  { strokesAtRandom: one, boldness: 1.05 },
  { strokesAtRandom: two, boldness: 0.99 },
  { strokesAtRandom: three, boldness: 0.97 },
  { strokesAtRandom: four, boldness: 0.92 },
  { strokesAtRandom: five, boldness: 0.96 },
  { strokesAtRandom: six, boldness: 1.02 },
  { strokesAtRandom: seven, boldness: 0.99 },
  { strokesAtRandom: eight, boldness: 0.92 },
  { strokesAtRandom: nine, boldness: 0.92 },
];
