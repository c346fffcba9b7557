import { EDGES, marginOf, type Cropping2D, type Edge, type ImageSize } from '../../crop/cropping.ts';
import { largestMargin, setMargin, type MarginLink } from '../../crop/drag.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { marginAfterKey } from './marginKeys.ts';
import * as words from '../../words/words.ts';

/** What assistive technology needs to know of an edge's handle: it is a slider of the margin. */
export interface MarginSlider {
  readonly name: string;
  readonly value: number;
  readonly largest: number;
  /** Such as "5 pixels, output 18 by 18". */
  readonly text: string;
}

/** The name of an edge as the page writes it: `Top`, `Bottom`, `Left`, `Right`. */
export function nameOfEdge(edge: Edge): string {
  return words.instrument_edge_name({ edge });
}

/** Whether `handle` is one of the four edges. */
export function isEdge(handle: string): handle is Edge {
  return EDGES.some((edge) => edge === handle);
}

/** The slider of one margin. */
export function marginSlider(
  cropping: Cropping2D,
  edge: Edge,
  marginLink: MarginLink,
  size: ImageSize,
): MarginSlider {
  const value = marginOf(cropping, edge);
  const [rows, columns] = outputSize2D(size, cropping);
  return {
    name: words.instrument_margin_label({ edge }),
    value,
    largest: largestMargin(cropping, edge, size, marginLink),
    text: words.instrument_margin_text({ margin: value, rows, columns }),
  };
}

/** The cropping after a key was pressed on the slider of `edge`; undefined for keys that a slider does not know. */
export function croppingAfterKey(
  cropping: Cropping2D,
  edge: Edge,
  marginLink: MarginLink,
  key: string,
  size: ImageSize,
): Cropping2D | undefined {
  const largest = largestMargin(cropping, edge, size, marginLink);
  const margin = marginAfterKey(marginOf(cropping, edge), largest, key);
  return margin === undefined ? undefined : setMargin(cropping, edge, margin, size, marginLink);
}
