import * as tf from '@tensorflow/tfjs';
import type { Cropping1D as Form } from '../../crop/cropping.ts';
import { outputShape1D, type Shape, type ShapeOptions } from '../../crop/outputShape.ts';
import { standardizeCropping1D } from '../../crop/standardize/standardizeCropping.ts';
import { pythonValueOf, type CroppingArguments } from './croppingArguments.ts';
import { CroppingLayer } from './croppingLayer.ts';

/** Keras's `Cropping1D`: `(batch, steps, features)` without the first and the last steps; `(1, 1)` by default. */
export class Cropping1D extends CroppingLayer<Form> {
  static readonly className = 'Cropping1D';

  /** @throws KerasError where Keras's constructor does */
  constructor({ cropping = [1, 1], ...layerArguments }: CroppingArguments = {}) {
    super(standardizeCropping1D(pythonValueOf(cropping)), undefined, layerArguments);
  }

  protected override shapeRule(inputShape: Shape, cropping: Form, options: ShapeOptions): Shape {
    return outputShape1D(inputShape, cropping, options);
  }
}

tf.serialization.registerClass(Cropping1D);
