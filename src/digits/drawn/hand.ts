import type { RandomStream } from './randomStream.ts';

/** How one digit is written, whichever digit it is. Lengths are in heights of the digit, those of the pen in pixels. */
export interface Hand {
  /** How far each knot of a shape is moved: a deviation. */
  readonly shake: number;
  /** Width over the shape's own width. */
  readonly stretch: number;
  /** How far the form is pushed aside, smoothly and as a whole. */
  readonly warp: number;
  /** How far the pen trembles. */
  readonly tremor: number;
  /** How far to the right the top lies of the foot. */
  readonly slant: number;
  /** Tangent of half the angle by which the digit is turned clockwise. */
  readonly turn: number;
  readonly penRadius: number;
  /** How much the radius varies along a stroke, as a share of it. */
  readonly pressure: number;
  /** How rough the stroke's outline is, as a share of the radius. */
  readonly roughness: number;
  /** How far the edge of the ink is displaced from pixel to pixel, as scanned paper's is. */
  readonly grain: number;
}

/**
 * A hand at random. The ranges were chosen so that ink, stroke width, digit width and slant spread as in MNIST.
 *
 * @param boldness of the digit, see `Shape`
 */
export function randomHand(random: RandomStream, boldness: number): Hand {
  const weight = random.bell(0, 1);
  return {
    shake: random.between(0.005, 0.025),
    stretch: random.bell(1.02, 0.18),
    warp: random.between(0.02, 0.09),
    tremor: random.between(0.002, 0.02),
    slant: random.bell(0.2, 0.23),
    turn: random.bell(0, 0.04),
    // The square makes bold pens rarer and bolder than fine ones are fine.
    penRadius: boldness * (1.275 + 0.33 * weight + 0.05 * weight * weight),
    pressure: random.between(0.02, 0.2),
    roughness: random.between(0, 0.12),
    grain: random.between(0, 0.25),
  };
}
