import { keepsPixel, type Cropping2D } from '../../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE, DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { inkColour } from '../../pictures/paintPicture.ts';
import { blend, type Colour } from '../../pictures/inkColours.ts';

/** The colour of what an answer rests on. Not red: that is what a crop cuts. */
export const INFLUENCE: Colour = [255, 196, 46];

/** How strongly the digit is drawn under the influence. */
const DIGIT_STRENGTH = 0.32;

/**
 * A digit of 784 bytes under a crop, faint, and over it the influence of each pixel, shape `(28, 28)`, as a
 * share of the largest: red, green, blue and opacity of 28 x 28 pixels.
 */
export function paintInfluence(
  pixels: Uint8Array,
  cropping: Cropping2D,
  influence: Float32Array,
): Uint8ClampedArray<ArrayBuffer> {
  const largest = influence.reduce((most, value) => Math.max(most, value), 0);
  const bytes = new Uint8ClampedArray(4 * DIGIT_PIXELS);
  for (let at = 0; at < DIGIT_PIXELS; at += 1) {
    const kept = keepsPixel(cropping, DIGIT_SHAPE, Math.floor(at / DIGIT_SIZE), at % DIGIT_SIZE);
    const ground = inkColour((DIGIT_STRENGTH * (pixels[at] ?? 0)) / 255, kept);
    const share = largest > 0 ? (influence[at] ?? 0) / largest : 0;
    bytes.set([...blend(ground, INFLUENCE, share), 255], 4 * at);
  }
  return bytes;
}
