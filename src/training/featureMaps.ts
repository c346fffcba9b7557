import { describeBeginning, type LayerDescription } from '../network/describeNetwork.ts';
import type { LayerSpec, NetworkSpec } from '../network/layers.ts';
import type { FeatureMaps } from '../messages/featureMapMessages.ts';
import { initialWeights } from './initialWeights.ts';

/** A kernel and a bias for each convolution. */
const TENSORS_OF_CONVOLUTION = 2;

/** How many weight tensors, the first of a network's `TrainingState`, belong to its convolutions. */
export function convolutionTensors({ layers }: NetworkSpec): number {
  return layers.filter(({ type }) => type === 'Conv2D').length * TENSORS_OF_CONVOLUTION;
}

/** The weights of a network's convolutions before the first step, the same as `initialWeights` gives them. */
export function initialConvolutions(network: NetworkSpec, seed: number): readonly Float32Array[] {
  const images = imageLayers(describeBeginning(network).layers).map(({ spec }) => spec);
  return initialWeights({ ...network, layers: images }, seed);
}

/**
 * The feature maps that each convolution of `network` gives for one digit (784 bytes), in front of their
 * crop. `weights` are those of the convolutions, in the order of `TrainingState`. Of a network that cannot be
 * built those that come before the layer that refuses.
 *
 * Plain loops without a tensor: a few milliseconds in the tutorial's network, most of them in the second
 * convolution, where zeros, which ReLU makes many of, are skipped.
 */
export function featureMaps(
  network: NetworkSpec,
  weights: readonly Float32Array[],
  pixels: Uint8Array,
): readonly FeatureMaps[] {
  let image = digitImage(network, pixels);
  const remaining = weights.values();
  const maps: FeatureMaps[] = [];
  for (const { spec } of imageLayers(describeBeginning(network).layers)) {
    image = imageAfter(image, spec, remaining);
    if (spec.type === 'Conv2D') maps.push(image);
  }
  return maps;
}

/** A digit of 784 bytes as the network's input, 0 to 1. */
export function digitImage({ inputShape }: NetworkSpec, pixels: Uint8Array): FeatureMaps {
  return { shape: inputShape, values: Float32Array.from(pixels, (byte) => byte / 255) };
}

/** The layers in front of the first one that gives no image. */
function imageLayers(layers: readonly LayerDescription[]): readonly LayerDescription[] {
  const end = layers.findIndex(({ outputShape }) => outputShape.length < 3);
  return end < 0 ? layers : layers.slice(0, end);
}

/**
 * What a layer makes of an image; it takes its kernel and bias from `weights`. Throws for layers that give
 * none.
 */
export function imageAfter(
  image: FeatureMaps,
  spec: LayerSpec,
  weights: Iterator<Float32Array, undefined>,
): FeatureMaps {
  switch (spec.type) {
    case 'Cropping2D':
      return cropped(image, spec);
    case 'Conv2D':
      return convolved(image, spec, nextWeights(weights), nextWeights(weights));
    case 'MaxPooling2D':
      return pooled(image, spec);
    // A network that is not being trained drops nothing.
    case 'Dropout':
      return image;
    case 'Flatten':
    case 'Dense':
      throw new Error(`${spec.type} gives no image.`);
    default:
      return spec satisfies never;
  }
}

/** The next kernel or bias. */
export function nextWeights(weights: Iterator<Float32Array, undefined>): Float32Array {
  const { value } = weights.next();
  if (value === undefined) throw new Error('The network has more layers than there are weights for.');
  return value;
}

type Layer<Type extends LayerSpec['type']> = Extract<LayerSpec, { readonly type: Type }>;

function cropped({ shape, values }: FeatureMaps, { cropping }: Layer<'Cropping2D'>): FeatureMaps {
  const [[top, bottom], [left, right]] = cropping;
  const [rows, columns, channels] = shape;
  const width = columns - left - right;
  const kept = new Float32Array((rows - top - bottom) * width * channels);
  for (let row = top; row < rows - bottom; row += 1) {
    const start = (row * columns + left) * channels;
    kept.set(values.subarray(start, start + width * channels), (row - top) * width * channels);
  }
  return { shape: [rows - top - bottom, width, channels], values: kept };
}

/**
 * A valid convolution with stride 1, and ReLU; the kernel is `(rows, columns, channels, filters)`, row by
 * row.
 */
function convolved(
  { shape, values }: FeatureMaps,
  { kernelSize, filters }: Layer<'Conv2D'>,
  kernel: Float32Array,
  bias: Float32Array,
): FeatureMaps {
  const [rows, columns, channels] = shape;
  const [kernelRows, kernelColumns] = kernelSize;
  const [height, width] = [rows - kernelRows + 1, columns - kernelColumns + 1];
  const output = new Float32Array(height * width * filters);
  const rowOfInputs = kernelColumns * channels;
  for (let position = 0; position < height * width; position += 1) {
    const corner = Math.floor(position / width) * columns + (position % width);
    const sums = output.subarray(position * filters, (position + 1) * filters);
    sums.set(bias);
    for (let kernelRow = 0; kernelRow < kernelRows; kernelRow += 1) {
      const inputs = (corner + kernelRow * columns) * channels;
      for (let tap = 0; tap < rowOfInputs; tap += 1) {
        const input = values[inputs + tap]!;
        if (input === 0) continue;
        const weights = (kernelRow * rowOfInputs + tap) * filters;
        for (let filter = 0; filter < filters; filter += 1) {
          sums[filter]! += input * kernel[weights + filter]!;
        }
      }
    }
    for (let filter = 0; filter < filters; filter += 1) sums[filter] = Math.max(0, sums[filter]!);
  }
  return { shape: [height, width, filters], values: output };
}

/** The largest of each window; rows and columns that fill no window are left over. */
function pooled({ shape, values }: FeatureMaps, { poolSize }: Layer<'MaxPooling2D'>): FeatureMaps {
  const [rows, columns, channels] = shape;
  const [height, width] = [Math.floor(rows / poolSize[0]), Math.floor(columns / poolSize[1])];
  const output = new Float32Array(height * width * channels).fill(-Infinity);
  for (let row = 0; row < height * poolSize[0]; row += 1) {
    for (let column = 0; column < width * poolSize[1]; column += 1) {
      const from = (row * columns + column) * channels;
      const to = (Math.floor(row / poolSize[0]) * width + Math.floor(column / poolSize[1])) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        output[to + channel] = Math.max(output[to + channel]!, values[from + channel]!);
      }
    }
  }
  return { shape: [height, width, channels], values: output };
}
