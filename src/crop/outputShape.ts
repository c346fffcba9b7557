import { KerasError } from './croppingError.ts';
import type { Cropping1D, Cropping2D, Cropping3D, ImageSize } from './cropping.ts';
import { formatCropping } from './notation/printCropping.ts';
import { pairsOf, type Cropping } from './pairs.ts';
import { firstCroppedAxis, type DataFormat } from './standardize/standardizeDataFormat.ts';

/** A tensor's shape, batch first; `null` is a size that is known only when the layer is called: Keras's `None`. */
export type Shape = readonly (number | null)[];

/** What Keras's messages tell besides the sizes. */
export interface MessageOptions {
  /** Which shape it is: one that `compute_output_shape` was asked about, or that of a tensor given to the layer. */
  readonly shapeName?: 'input_shape' | 'inputs.shape';
  /** How Keras prints the cropping, where that is not as whole numbers. */
  readonly printed?: string;
  /** The layer's name; by default Keras's name for the first layer of its class. */
  readonly layerName?: string;
}

export interface ShapeOptions extends MessageOptions {
  readonly dataFormat?: DataFormat;
}

/**
 * The shape of what `Cropping1D` gives for an input `(batch, steps, features)`.
 * @throws KerasError when no step would remain, or the input has not three axes
 */
export function outputShape1D(inputShape: Shape, cropping: Cropping1D, options: MessageOptions = {}): Shape {
  const problem = '`cropping` parameter of `Cropping1D` layer must be smaller than the input length.';
  return croppedShape(inputShape, cropping, problem, options);
}

/**
 * The shape of what `Cropping2D` gives for an input `(batch, rows, columns, channels)`, or
 * `(batch, channels, rows, columns)` when `dataFormat` says so.
 * @throws KerasError when no row or no column would remain, or the input has not four axes
 */
export function outputShape2D(inputShape: Shape, cropping: Cropping2D, options: ShapeOptions = {}): Shape {
  return croppedShape(inputShape, cropping, PROBLEM_2D_3D, options);
}

/**
 * The shape of what `Cropping3D` gives for an input `(batch, first, second, third, channels)`, or
 * `(batch, channels, first, second, third)` when `dataFormat` says so.
 * @throws KerasError when nothing would remain of an axis, or the input has not five axes
 */
export function outputShape3D(inputShape: Shape, cropping: Cropping3D, options: ShapeOptions = {}): Shape {
  return croppedShape(inputShape, cropping, PROBLEM_2D_3D, options);
}

const PROBLEM_2D_3D =
  'Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input.';

function croppedShape(inputShape: Shape, cropping: Cropping, problem: string, options: ShapeOptions): Shape {
  const pairs = pairsOf(cropping);
  checkRank(inputShape, pairs.length, options);
  const firstAxis = firstCroppedAxis(options.dataFormat);
  return inputShape.map((size, axis) => {
    const pair = pairs[axis - firstAxis];
    if (pair === undefined || size === null) return size;
    const [before, after] = pair;
    const remaining = size - before - after;
    if (remaining > 0) return remaining;
    const { shapeName = 'input_shape', printed = formatCropping(cropping) } = options;
    const received = `Received: ${shapeName}=${printShape(inputShape)}, cropping=${printed}`;
    throw new KerasError('ValueError', `${problem} ${received}`);
  });
}

/** Keras checks this when the layer is called; its `compute_output_shape` alone would look past the shape's end. */
function checkRank(inputShape: Shape, croppedAxes: number, options: ShapeOptions): void {
  const rank = croppedAxes + 2;
  if (inputShape.length === rank) return;
  const { layerName = `cropping${croppedAxes}d` } = options;
  throw new KerasError(
    'ValueError',
    `Input 0 with name 'None' of layer '${layerName}' is incompatible with the layer: ` +
      `expected ndim=${rank}, found ndim=${inputShape.length}. Full shape received: ${printShape(inputShape)}`,
  );
}

/** `shape` as Python prints it: `(None, 13, 1)`. */
export function printShape(shape: Shape): string {
  return `(${shape.map((size) => size ?? 'None').join(', ')}${shape.length === 1 ? ',' : ''})`;
}

/**
 * The size of an image without its margins, in pixels.
 * @throws KerasError when no row or no column would remain
 */
export function outputSize2D([rows, columns]: ImageSize, cropping: Cropping2D): ImageSize {
  outputShape2D([null, rows, columns, 1], cropping);
  const [[top, bottom], [left, right]] = cropping;
  return [rows - top - bottom, columns - left - right];
}
