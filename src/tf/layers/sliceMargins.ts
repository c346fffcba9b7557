import * as tf from '@tensorflow/tfjs';
import { pairsOf, type Cropping } from '../../crop/pairs.ts';
import type { DataFormat } from '../../crop/standardize/standardizeDataFormat.ts';

/** `input` without its margins, by one slice, which has a gradient. The cropping must leave something of each axis. */
export function sliceMargins<Input extends tf.Tensor>(
  input: Input,
  cropping: Cropping,
  dataFormat: DataFormat = 'channels_last',
): Input {
  const firstAxis = dataFormat === 'channels_first' ? 2 : 1;
  const begin = input.shape.map(() => 0);
  const size = [...input.shape];
  pairsOf(cropping).forEach(([before, after], place) => {
    const axis = firstAxis + place;
    begin[axis] = before;
    size[axis] = (size[axis] ?? 0) - before - after;
  });
  return tf.slice(input, begin, size);
}
