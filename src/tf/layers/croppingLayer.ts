import * as tf from '@tensorflow/tfjs';
import type { MessageOptions, Shape, ShapeOptions } from '../../crop/outputShape.ts';
import { pairsOf, type Cropping } from '../../crop/pairs.ts';
import type { DataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import type { StandardizedCropping } from '../../crop/standardize/standardizedCropping.ts';
import type { LayerArguments } from './croppingArguments.ts';
import { sliceMargins } from './sliceMargins.ts';

/**
 * What Keras's three cropping layers have in common. TensorFlow.js has one of them only, and that one accepts every
 * argument: these accept and refuse what Keras 3 does, with its messages.
 *
 * The classes have Keras's names, under which their configs are saved, so that Keras and TensorFlow.js read each
 * other's models. For `Cropping2D` this replaces TensorFlow.js's class where models are *loaded*: theirs and ours are
 * saved alike and give the same for every cropping that Keras takes. `tf.layers.cropping2D` stays theirs.
 */
export abstract class CroppingLayer<Form extends Cropping> extends tf.layers.Layer {
  /** In the form that Keras keeps: a pair for each axis, or for `Cropping1D` the pair. */
  readonly cropping: Form;
  /** Undefined for `Cropping1D`, which Keras gives none. */
  readonly dataFormat: DataFormat | undefined;
  readonly #standardized: StandardizedCropping<Form>;

  protected constructor(
    standardized: StandardizedCropping<Form>,
    dataFormat: DataFormat | undefined,
    layerArguments: LayerArguments,
  ) {
    super(plainArguments(layerArguments));
    this.#standardized = standardized;
    this.cropping = standardized.cropping;
    this.dataFormat = dataFormat;
  }

  /** One of the rules of crop/outputShape.ts. */
  protected abstract shapeRule(inputShape: Shape, cropping: Form, options: ShapeOptions): Shape;

  /**
   * Sizes that are `null` stay so.
   * @throws KerasError what Keras raises when the layer is built on an input of this shape
   */
  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return this.#croppedShape(oneShape(inputShape), 'input_shape');
  }

  /**
   * `inputs` without its margins, of the same dtype. Differentiable.
   * @throws KerasError what Keras raises when the layer is called on a tensor of this shape
   */
  override call(inputs: tf.Tensor | tf.Tensor[], kwargs: Parameters<tf.layers.Layer['call']>[1]): tf.Tensor {
    return tf.tidy(() => {
      this.invokeCallHook(inputs, kwargs);
      const input = oneTensor(inputs);
      this.#croppedShape(input.shape, 'inputs.shape');
      return sliceMargins(input, this.cropping, this.dataFormat);
    });
  }

  /** The cropping as Keras keeps it, whatever form it was given in. */
  override getConfig(): tf.serialization.ConfigDict {
    return {
      ...super.getConfig(),
      cropping: copied(this.cropping),
      ...(this.dataFormat !== undefined && { dataFormat: this.dataFormat }),
    };
  }

  /** TensorFlow.js turns the underscores of a saved config into capitals, in its values too. */
  static override fromConfig<T extends tf.serialization.Serializable>(
    cls: tf.serialization.SerializableConstructor<T>,
    config: tf.serialization.ConfigDict,
  ): T {
    const format = KERAS_WORDS.get(config['dataFormat']);
    return new cls(format === undefined ? config : { ...config, dataFormat: format });
  }

  #croppedShape(inputShape: Shape, shapeName: NonNullable<MessageOptions['shapeName']>): (number | null)[] {
    const { printed, callError } = this.#standardized;
    const { name: layerName, dataFormat } = this;
    const options = { shapeName, printed, layerName, ...(dataFormat !== undefined && { dataFormat }) };
    const outputShape = this.shapeRule(inputShape, this.cropping, options);
    if (callError !== undefined) throw callError;
    return [...outputShape];
  }
}

const KERAS_WORDS = new Map<unknown, DataFormat>([
  ['channelsLast', 'channels_last'],
  ['channelsFirst', 'channels_first'],
]);

/** TensorFlow.js tells apart arguments that are absent and that are undefined, and takes arrays that it could change. */
function plainArguments(layerArguments: LayerArguments): ConstructorParameters<typeof tf.layers.Layer>[0] {
  const { name, inputShape, batchInputShape, dtype, trainable } = layerArguments;
  return {
    ...(name !== undefined && { name }),
    ...(inputShape !== undefined && { inputShape: [...inputShape] }),
    ...(batchInputShape !== undefined && { batchInputShape: [...batchInputShape] }),
    ...(dtype !== undefined && { dtype }),
    ...(trainable !== undefined && { trainable }),
  };
}

function oneShape(shapes: tf.Shape | tf.Shape[]): tf.Shape {
  return isListOfShapes(shapes) ? theOnly(shapes) : shapes;
}

function isListOfShapes(shapes: tf.Shape | tf.Shape[]): shapes is tf.Shape[] {
  return shapes.some(Array.isArray);
}

function oneTensor(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
  return Array.isArray(inputs) ? theOnly(inputs) : inputs;
}

function theOnly<Item>(items: readonly Item[]): Item {
  const [only] = items;
  if (only === undefined || items.length > 1) {
    throw new Error(`A cropping layer has one input, but ${items.length} came.`);
  }
  return only;
}

/** A config is JSON that anybody may change, so it gets a copy. */
function copied(cropping: Cropping): number[] | number[][] {
  const [first, ...others] = pairsOf(cropping).map(([before, after]) => [before, after]);
  if (first === undefined) return [];
  return others.length === 0 ? first : [first, ...others];
}
