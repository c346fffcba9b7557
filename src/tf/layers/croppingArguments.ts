import type { PythonValue } from '../../crop/notation/pythonValue.ts';

/** Keras's `cropping` argument in JavaScript: numbers, and arrays for its tuples. */
export type CroppingArgument = number | boolean | readonly CroppingArgument[];

/** What all cropping layers take besides their cropping: what every layer of TensorFlow.js takes. */
export interface LayerArguments {
  readonly name?: string;
  /** Without the batch; `null` is a size that is known only when the layer is called. */
  readonly inputShape?: readonly (number | null)[];
  readonly batchInputShape?: readonly (number | null)[];
  readonly dtype?: 'float32' | 'int32' | 'bool' | 'complex64' | 'string';
  readonly trainable?: boolean;
}

/** The arguments of `Cropping1D`, which has no data format. */
export interface CroppingArguments extends LayerArguments {
  readonly cropping?: CroppingArgument;
}

/** The arguments of `Cropping2D` and `Cropping3D`. */
export interface FormattedCroppingArguments extends CroppingArguments {
  /** Keras's words, in any capitals: `channels_last` or `channels_first`; `null` stands for the first. */
  readonly dataFormat?: string | null;
}

/**
 * The Python value that Keras would be given in place of `value`: whole numbers are integers, arrays are tuples. The
 * types say what can come; a config that was read from a file can hold anything.
 * @throws TypeError for what Python has no literal for
 */
export function pythonValueOf(value: unknown): PythonValue {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? { type: 'int', value: BigInt(value) } : { type: 'float', value };
    case 'boolean':
      return { type: 'bool', value };
    case 'string':
      return { type: 'str', value };
    default:
      if (value === null) return { type: 'NoneType' };
      if (Array.isArray(value)) return { type: 'tuple', items: value.map(pythonValueOf) };
      throw new TypeError(
        `A cropping layer is told its arguments in numbers, texts and arrays of them, but a value of type ${typeof value} came.`,
      );
  }
}
