import { formatCropping } from '../../crop/notation/printCropping.ts';
import type { LayerSpec } from '../../network/layers.ts';
import * as words from '../../words/words.ts';

/** The settings of a layer in a few words, such as "32 filters, 3 × 3, ReLU"; empty where it has none. */
export function layerSettings(layer: LayerSpec): string {
  switch (layer.type) {
    case 'Cropping2D':
      return formatCropping(layer.cropping);
    case 'Conv2D':
      return words.train_layer_convolution({
        filters: layer.filters,
        kernel: formatSize(layer.kernelSize),
        activation: activationName(layer.activation),
      });
    case 'MaxPooling2D':
      return formatSize(layer.poolSize);
    case 'Dropout':
      return words.train_layer_dropout({ rate: layer.rate });
    case 'Flatten':
      return '';
    case 'Dense':
      return words.train_layer_dense({ units: layer.units, activation: activationName(layer.activation) });
    default:
      return layer satisfies never;
  }
}

/** A shape without its batch axis, such as "18 × 18 × 1". */
export function formatSize(shape: readonly number[]): string {
  return shape.join(' × ');
}

function activationName(activation: 'relu' | 'softmax'): string {
  return activation === 'relu' ? 'ReLU' : 'softmax';
}
