import { printFloat } from '../crop/notation/printFloat.ts';
import { formatCropping } from '../crop/notation/printCropping.ts';
import type { LayerSpec } from './layers.ts';

/** A layer in Python, for a program that has imported `layers` from Keras 3. */
export function kerasLayer(layer: LayerSpec): string {
  switch (layer.type) {
    case 'Cropping2D':
      return `layers.Cropping2D(${formatCropping(layer.cropping)})`;
    case 'Conv2D':
      return `layers.Conv2D(${layer.filters}, (${layer.kernelSize.join(', ')}), activation="${layer.activation}")`;
    case 'MaxPooling2D':
      return `layers.MaxPooling2D((${layer.poolSize.join(', ')}))`;
    case 'Dropout':
      return `layers.Dropout(${printFloat(layer.rate)})`;
    case 'Flatten':
      return 'layers.Flatten()';
    case 'Dense':
      return `layers.Dense(${layer.units}, activation="${layer.activation}")`;
    default:
      return layer satisfies never;
  }
}

/** A layer in JavaScript, for a program that has imported TensorFlow.js as `tf`. */
export function tfjsLayer(layer: LayerSpec): string {
  switch (layer.type) {
    case 'Cropping2D':
      return `tf.layers.cropping2D({ cropping: ${printArray(layer.cropping)} })`;
    case 'Conv2D': {
      const { filters, kernelSize, activation } = layer;
      const settings = `filters: ${filters}, kernelSize: ${printArray(kernelSize)}, activation: '${activation}'`;
      return `tf.layers.conv2d({ ${settings}, ${INITIALIZER} })`;
    }
    case 'MaxPooling2D':
      return `tf.layers.maxPooling2d({ poolSize: ${printArray(layer.poolSize)} })`;
    case 'Dropout':
      return `tf.layers.dropout({ rate: ${layer.rate} })`;
    case 'Flatten':
      return 'tf.layers.flatten()';
    case 'Dense':
      return `tf.layers.dense({ units: ${layer.units}, activation: '${layer.activation}', ${INITIALIZER} })`;
    default:
      return layer satisfies never;
  }
}

/** TensorFlow.js's own default is another one than Keras's; the program declares it under this name. */
const INITIALIZER = 'kernelInitializer';

function printArray(array: readonly unknown[]): string {
  return JSON.stringify(array).replaceAll(',', ', ');
}
