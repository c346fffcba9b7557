import * as tf from '@tensorflow/tfjs';
import type { Cropping3D as Form } from '../../crop/cropping.ts';
import { outputShape3D, type Shape, type ShapeOptions } from '../../crop/outputShape.ts';
import { standardizeCropping3D } from '../../crop/standardize/standardizeCropping.ts';
import { standardizeDataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import { pythonValueOf, type FormattedCroppingArguments } from './croppingArguments.ts';
import { CroppingLayer } from './croppingLayer.ts';

/**
 * Keras's `Cropping3D`: `(batch, first, second, third, channels)`, or `(batch, channels, first, second, third)` when the data format is
 * `channels_first`, without the margins of its spatial axes; one unit everywhere by default.
 */
export class Cropping3D extends CroppingLayer<Form> {
  static readonly className = 'Cropping3D';

  /** @throws KerasError where Keras's constructor does */
  constructor({ cropping = 1, dataFormat = null, ...layerArguments }: FormattedCroppingArguments = {}) {
    // Keras looks at the data format first.
    const format = standardizeDataFormat(pythonValueOf(dataFormat));
    super(standardizeCropping3D(pythonValueOf(cropping)), format, layerArguments);
  }

  protected override shapeRule(inputShape: Shape, cropping: Form, options: ShapeOptions): Shape {
    return outputShape3D(inputShape, cropping, options);
  }
}

tf.serialization.registerClass(Cropping3D);
