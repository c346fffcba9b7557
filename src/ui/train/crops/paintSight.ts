import { marginsOf, type Cropping2D } from '../../../crop/cropping.ts';
import { DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { blend, CUT_INK, INK, PAPER, type Colour } from '../../pictures/inkColours.ts';

/** What a digit looks like to a layer behind a crop. */
export interface Sight {
  /** One digit: 784 bytes. */
  readonly pixels: Uint8Array;
  /** How much of each pixel is still seen, 0 to 1; 784 shares. */
  readonly seen: ArrayLike<number>;
  /** The margins of what the network can never use, hatched; undefined where they are not to be shown. */
  readonly dead: Cropping2D | undefined;
}

/** How red a pixel is that is not seen: even where it has no ink, and where it has all. */
const UNSEEN_GROUND = 0.3;
const UNSEEN_INK = 0.95;

/** The digit's 28 x 28 pixels, red, green, blue and opacity: the less of one is seen, the redder; hatched where it is dead. */
export function paintSight({ pixels, seen, dead }: Sight): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(DIGIT_SIZE * DIGIT_SIZE * 4);
  for (let pixel = 0; pixel < DIGIT_SIZE * DIGIT_SIZE; pixel += 1) {
    const ink = (pixels[pixel] ?? 0) / 255;
    const isHatched = dead !== undefined && isOutside(dead, pixel) && isOnHatch(pixel);
    const colour = isHatched ? HATCH : colourOf(ink, seen[pixel] ?? 0);
    bytes.set([...colour, 255], pixel * 4);
  }
  return bytes;
}

const HATCH: Colour = CUT_INK;

function colourOf(ink: number, seen: number): Colour {
  const unseen = blend(PAPER, CUT_INK, UNSEEN_GROUND + (UNSEEN_INK - UNSEEN_GROUND) * ink);
  return blend(unseen, blend(PAPER, INK, ink), seen);
}

function isOutside(cropping: Cropping2D, pixel: number): boolean {
  const { top, bottom, left, right } = marginsOf(cropping);
  const [row, column] = [Math.floor(pixel / DIGIT_SIZE), pixel % DIGIT_SIZE];
  return row < top || row >= DIGIT_SIZE - bottom || column < left || column >= DIGIT_SIZE - right;
}

/** Every second pixel, like the squares of one colour on a chessboard. */
function isOnHatch(pixel: number): boolean {
  return (Math.floor(pixel / DIGIT_SIZE) + pixel) % 2 === 0;
}
