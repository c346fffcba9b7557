import { keepsPixel, type Cropping2D } from '../../../crop/cropping.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import { blend, CUT_INK, INK, PAPER, type Colour } from '../../pictures/inkColours.ts';
import { placeOfMap, type FeatureMapLayout } from './featureMapLayout.ts';

/** Shades of a colour between nothing and all of it. */
const SHADES = 256;
/** What is cut is seen even where it is empty. */
const CUT_GROUND = 0.16;
const CUT_STRENGTH = 0.85;

const KEPT = shades((share) => blend(PAPER, INK, share));
const CUT = shades((share) => blend(PAPER, CUT_INK, CUT_GROUND + (CUT_STRENGTH - CUT_GROUND) * share));

/**
 * All maps in the pixels of one picture of the layout's size, red, green, blue and opacity: white ink up to `full`, and what
 * `cropping` cuts in red. Between the maps the picture is empty.
 */
export function paintMaps(
  { shape, values }: FeatureMaps,
  cropping: Cropping2D,
  full: number,
  layout: FeatureMapLayout,
): Uint8ClampedArray<ArrayBuffer> {
  const [rows, columns, channels] = shape;
  const size = [rows, columns] as const;
  const bytes = new Uint8ClampedArray(layout.width * layout.height * 4);
  const scale = full > 0 ? (SHADES - 1) / full : 0;
  for (let map = 0; map < channels; map += 1) {
    const { x, y } = placeOfMap(layout, map);
    for (let pixel = 0; pixel < rows * columns; pixel += 1) {
      const [row, column] = [Math.floor(pixel / columns), pixel % columns];
      const isKept = keepsPixel(cropping, size, row, column);
      const shade = Math.min(SHADES - 1, Math.round((values[pixel * channels + map] ?? 0) * scale));
      const colour = (isKept ? KEPT : CUT)[shade] ?? PAPER;
      const at = ((y + row) * layout.width + x + column) * 4;
      bytes[at] = colour[0];
      bytes[at + 1] = colour[1];
      bytes[at + 2] = colour[2];
      bytes[at + 3] = 255;
    }
  }
  return bytes;
}

function shades(colourOf: (share: number) => Colour): readonly Colour[] {
  return Array.from({ length: SHADES }, (_, shade) => colourOf(shade / (SHADES - 1)));
}
