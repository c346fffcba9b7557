import { DIGIT_SIZE } from '../digits/digitSet.ts';
import { describeNetwork } from '../network/describeNetwork.ts';
import type { LayerSpec, NetworkSpec } from '../network/layers.ts';

/** The part of every digit that is left by the croppings in front of a network, in pixels. */
export interface InputWindow {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A network as an engine computes it: without the croppings in front, whose work the window does. */
export interface TrainableNetwork {
  readonly window: InputWindow;
  /** The layers after the croppings, with the index that each has in the whole network. */
  readonly layers: readonly { readonly spec: LayerSpec; readonly index: number }[];
}

/**
 * Checks that a network classifies digits, and moves the `Cropping2D` layers in front of it into the window
 * at which digits are gathered: the pixels outside are then never copied. What the network computes is the
 * same.
 *
 * Throws a `NetworkError` where Keras would refuse the network, and an `Error` where its input is not one
 * digit or its output not one softmax.
 */
export function trainableNetwork(network: NetworkSpec): TrainableNetwork {
  describeNetwork(network);
  requireDigitInput(network);
  requireSoftmaxOutput(network);
  let window: InputWindow = { top: 0, left: 0, rows: DIGIT_SIZE, columns: DIGIT_SIZE };
  let croppings = 0;
  for (const layer of network.layers) {
    if (layer.type !== 'Cropping2D') break;
    croppings += 1;
    const [[top, bottom], [left, right]] = layer.cropping;
    window = {
      top: window.top + top,
      left: window.left + left,
      rows: window.rows - top - bottom,
      columns: window.columns - left - right,
    };
  }
  const indexed = network.layers.map((spec, index) => ({ spec, index }));
  return { window, layers: indexed.slice(croppings) };
}

function requireDigitInput({ inputShape }: NetworkSpec): void {
  if (inputShape.join() === [DIGIT_SIZE, DIGIT_SIZE, 1].join()) return;
  throw new Error(
    `Training needs a network whose input is one digit, (${DIGIT_SIZE}, ${DIGIT_SIZE}, 1), but its input shape is ` +
      `(${inputShape.join(', ')}).`,
  );
}

function requireSoftmaxOutput({ layers }: NetworkSpec): void {
  if (layers.findIndex(isSoftmax) === layers.length - 1 && layers.length > 0) return;
  throw new Error(
    'Training needs a network whose last layer, and no other, is a Dense layer with softmax activation.',
  );
}

function isSoftmax(layer: LayerSpec): boolean {
  return layer.type === 'Dense' && layer.activation === 'softmax';
}
