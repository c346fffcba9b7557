import { CroppingError } from './croppingError.ts';
import type { CroppingLayer } from './croppingLayers.ts';
import { parseLiteral } from './notation/parseLiteral.ts';
import type { Shape } from './outputShape.ts';
import type { Cropping } from './pairs.ts';
import type { DataFormat } from './standardize/standardizeDataFormat.ts';

/** What Keras says of an argument that was typed, for an input of a known shape. */
export type Verdict<LayerCropping extends Cropping> =
  | {
      readonly accepted: true;
      readonly cropping: LayerCropping;
      /** The layer's `cropping` as Python prints it. */
      readonly printed: string;
      readonly outputShape: Shape;
    }
  | {
      readonly accepted: false;
      /** The layer's `cropping`, where the constructor takes the argument and the input is what it is too large for. */
      readonly printed?: string;
      /** A `NotationError` when the text is no Python literal, else a `KerasError`. */
      readonly error: CroppingError;
    };

/** What to judge an argument by. */
export interface LayerInput {
  /** Batch first. */
  readonly shape: Shape;
  readonly dataFormat?: DataFormat;
}

/**
 * What Keras makes of `text` as the `cropping` argument of `layer`, when the layer is then given `input`: the checks in
 * Keras's order, constructor first.
 */
export function judgeCropping<LayerCropping extends Cropping>(
  layer: CroppingLayer<LayerCropping>,
  text: string,
  { shape, dataFormat = 'channels_last' }: LayerInput,
): Verdict<LayerCropping> {
  let constructed: string | undefined;
  try {
    const { cropping, printed, callError } = layer.standardize(parseLiteral(text));
    constructed = printed;
    const outputShape = layer.outputShape(shape, cropping, { dataFormat, printed });
    if (callError) throw callError;
    return { accepted: true, cropping, printed, outputShape };
  } catch (error) {
    if (!(error instanceof CroppingError)) throw error;
    return { accepted: false, error, ...(constructed !== undefined && { printed: constructed }) };
  }
}

/**
 * The cropping that `text` means for `layer`, if it leaves something of `input`.
 * @throws NotationError when `text` is not a Python literal
 * @throws KerasError when Keras refuses the value, be it only when the layer is called
 */
export function readCropping<LayerCropping extends Cropping>(
  layer: CroppingLayer<LayerCropping>,
  text: string,
  input: LayerInput,
): LayerCropping {
  const verdict = judgeCropping(layer, text, input);
  if (verdict.accepted) return verdict.cropping;
  throw verdict.error;
}
