import type { Cropping1D, Cropping2D, Cropping3D } from './cropping.ts';
import {
  outputShape1D,
  outputShape2D,
  outputShape3D,
  type MessageOptions,
  type Shape,
  type ShapeOptions,
} from './outputShape.ts';
import type { PythonValue } from './notation/pythonValue.ts';
import type { Cropping } from './pairs.ts';
import {
  standardizeCropping1D,
  standardizeCropping2D,
  standardizeCropping3D,
} from './standardize/standardizeCropping.ts';
import type { StandardizedCropping } from './standardize/standardizedCropping.ts';

/** Keras's three cropping layers, with the form that each keeps its `cropping` in. */
export interface LayerCroppings {
  readonly Cropping1D: Cropping1D;
  readonly Cropping2D: Cropping2D;
  readonly Cropping3D: Cropping3D;
}
export type LayerName = keyof LayerCroppings;

/** The rules of one layer, so that what holds for all three is written once. */
export interface CroppingLayer<LayerCropping extends Cropping = Cropping> {
  readonly name: LayerName;
  /** What the constructor makes of its argument; throws a `KerasError`. */
  readonly standardize: (value: PythonValue) => StandardizedCropping<LayerCropping>;
  /** The shape that the layer gives for an input's; throws a `KerasError`. */
  readonly outputShape: (inputShape: Shape, cropping: LayerCropping, options?: ShapeOptions) => Shape;
}

/** The rules of each layer. `Cropping1D` has no data format: its features always come last. */
export const CROPPING_LAYERS: { readonly [Name in LayerName]: CroppingLayer<LayerCroppings[Name]> } = {
  Cropping1D: {
    name: 'Cropping1D',
    standardize: standardizeCropping1D,
    outputShape: (inputShape, cropping, options) =>
      outputShape1D(inputShape, cropping, withoutDataFormat(options)),
  },
  Cropping2D: { name: 'Cropping2D', standardize: standardizeCropping2D, outputShape: outputShape2D },
  Cropping3D: { name: 'Cropping3D', standardize: standardizeCropping3D, outputShape: outputShape3D },
};

function withoutDataFormat(options: ShapeOptions = {}): MessageOptions {
  const { dataFormat: _, ...messageOptions } = options;
  return messageOptions;
}
