import * as tf from '@tensorflow/tfjs';
import type { Cropping2D as Form } from '../../crop/cropping.ts';
import { outputShape2D, type Shape, type ShapeOptions } from '../../crop/outputShape.ts';
import { standardizeCropping2D } from '../../crop/standardize/standardizeCropping.ts';
import { standardizeDataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import { pythonValueOf, type FormattedCroppingArguments } from './croppingArguments.ts';
import { CroppingLayer } from './croppingLayer.ts';

/**
 * Keras's `Cropping2D`: `(batch, rows, columns, channels)`, or `(batch, channels, rows, columns)` when the data format is
 * `channels_first`, without the margins of its spatial axes; no cropping by default.
 */
export class Cropping2D extends CroppingLayer<Form> {
  static readonly className = 'Cropping2D';

  /** @throws KerasError where Keras's constructor does */
  constructor({ cropping = 0, dataFormat = null, ...layerArguments }: FormattedCroppingArguments = {}) {
    // Keras looks at the data format first.
    const format = standardizeDataFormat(pythonValueOf(dataFormat));
    super(standardizeCropping2D(pythonValueOf(cropping)), format, layerArguments);
  }

  protected override shapeRule(inputShape: Shape, cropping: Form, options: ShapeOptions): Shape {
    return outputShape2D(inputShape, cropping, options);
  }
}

tf.serialization.registerClass(Cropping2D);
