import type { Cropping2D, ImageSize, Pair } from '../crop/cropping.ts';
import type { LayerDescription } from './describeNetwork.ts';
import type { NetworkSpec } from './layers.ts';

/**
 * What the positions of a layer's output see of one axis of the network's input: position `i`, of `positions`, sees the
 * `size` pixels from `first + i * step` on.
 *
 * Source: A. Araujo, W. Norris, J. Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019.
 */
export interface AxisField {
  readonly first: number;
  readonly step: number;
  readonly size: number;
  readonly positions: number;
}

/** The receptive fields of a layer's output on both axes; those of an image's positions are their products. */
export type ReceptiveField = readonly [rows: AxisField, columns: AxisField];

/** The receptive field of what the last of `layers`, the beginning of a network, gives; layers of no image are left out. */
export function receptiveField(
  { inputShape }: NetworkSpec,
  layers: readonly LayerDescription[],
): ReceptiveField {
  return [axisField(inputShape[0], layers, 0), axisField(inputShape[1], layers, 1)];
}

function axisField(length: number, layers: readonly LayerDescription[], axis: 0 | 1): AxisField {
  return layers.reduce<AxisField>(
    (field, layer) => {
      const positions = layer.outputShape[axis] ?? field.positions;
      return fieldAfter(field, layer, axis, positions);
    },
    { first: 0, step: 1, size: 1, positions: length },
  );
}

function fieldAfter(field: AxisField, { spec }: LayerDescription, axis: 0 | 1, positions: number): AxisField {
  const { first, step, size } = field;
  switch (spec.type) {
    case 'Cropping2D':
      return { first: first + spec.cropping[axis][0] * step, step, size, positions };
    case 'Conv2D':
      return { first, step, size: size + (spec.kernelSize[axis] - 1) * step, positions };
    case 'MaxPooling2D': {
      const pool = spec.poolSize[axis];
      return { first, step: step * pool, size: size + (pool - 1) * step, positions };
    }
    case 'Dropout':
    case 'Flatten':
    case 'Dense':
      return field;
    default:
      return spec satisfies never;
  }
}

/** How many positions see each pixel of an input of `size`, row by row. */
export function viewersOfPixels(field: ReceptiveField, [rows, columns]: ImageSize): Uint32Array {
  const ofRows = viewersOnAxis(field[0], rows);
  const ofColumns = viewersOnAxis(field[1], columns);
  return Uint32Array.from(
    { length: rows * columns },
    (_, pixel) => ofRows[Math.floor(pixel / columns)]! * ofColumns[pixel % columns]!,
  );
}

function viewersOnAxis({ first, step, size, positions }: AxisField, length: number): Uint32Array {
  const viewers = new Uint32Array(length);
  for (let position = 0; position < positions; position += 1) {
    const start = first + position * step;
    for (let pixel = start; pixel < start + size; pixel += 1) viewers[pixel]! += 1;
  }
  return viewers;
}

/**
 * The share of the positions that saw a pixel before a crop of feature maps and still see it behind the crop, 0 to 1, for
 * each pixel of an input of `size`, row by row; 0 as well for pixels that no position saw before.
 */
export function keptSight(before: ReceptiveField, behind: ReceptiveField, size: ImageSize): Float32Array {
  const viewers = viewersOfPixels(before, size);
  return Float32Array.from(viewersOfPixels(behind, size), (kept, pixel) => kept / (viewers[pixel]! || 1));
}

/**
 * The margins of the input of a network, described by `layers`, that it can never use, whatever its weights: what its
 * crops remove, and the rows and columns that a pooling leaves over. A crop of the input by just these margins makes no
 * difference to what the network answers: the tutorial's network without any crop is that with `((0, 2), (0, 2))`.
 */
export function deadMargins(network: NetworkSpec, layers: readonly LayerDescription[]): Cropping2D {
  const [rows, columns] = receptiveField(network, layers);
  return [unseen(rows, network.inputShape[0]), unseen(columns, network.inputShape[1])];
}

/** Fields of neighbours overlap or touch, so what is seen has no gaps. */
function unseen({ first, step, size, positions }: AxisField, length: number): Pair {
  return [first, length - (first + (positions - 1) * step + size)];
}
