import type { LayerSpec, NetworkSpec } from './layers.ts';

/** One layer of a network as Keras would report it. */
export interface LayerDescription {
  readonly spec: LayerSpec;
  /** Keras's automatic name, such as `conv2d_1`. */
  readonly name: string;
  /** Shapes of one example before and behind the layer, without the batch axis. */
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** Trainable numbers: kernel and bias together. */
  readonly parameters: number;
  /** Multiply-accumulate operations for one example. */
  readonly macs: number;
  /** Shapes of the weights in Keras's order: none, or kernel and bias. */
  readonly weightShapes: readonly (readonly number[])[];
}

/** A network with all that follows from its layers and input shape. */
export interface NetworkDescription {
  readonly spec: NetworkSpec;
  readonly layers: readonly LayerDescription[];
  readonly parameters: number;
  readonly macs: number;
}

/** A network that cannot be built, and which of its layers is the reason. */
export class NetworkError extends Error {
  override name = 'NetworkError';
  /** Keras's automatic name of the layer that refuses its input. */
  readonly layer: string;

  constructor(layer: string, message: string) {
    super(message);
    this.layer = layer;
  }
}

/**
 * Shapes, parameters and multiply-accumulates of every layer, computed without a tensor.
 *
 * Throws a `NetworkError` that names the layer where Keras would refuse (TensorFlow.js would build a network with empty
 * tensors).
 */
export function describeNetwork(spec: NetworkSpec): NetworkDescription {
  const { layers, refusal } = describeBeginning(spec);
  if (refusal) throw refusal;
  return {
    spec,
    layers,
    parameters: sum(layers.map(({ parameters }) => parameters)),
    macs: sum(layers.map(({ macs }) => macs)),
  };
}

/** The layers of a network as far as it can be built, and why the one behind them refuses its input, if one does. */
export function describeBeginning(spec: NetworkSpec): {
  readonly layers: readonly LayerDescription[];
  readonly refusal: NetworkError | undefined;
} {
  const nameLayer = kerasNames();
  const layers: LayerDescription[] = [];
  try {
    for (const layer of spec.layers) {
      layers.push(describeLayer(layer, nameLayer(layer), layers.at(-1)?.outputShape ?? spec.inputShape));
    }
    return { layers, refusal: undefined };
  } catch (error) {
    if (error instanceof NetworkError) return { layers, refusal: error };
    throw error;
  }
}

function describeLayer(spec: LayerSpec, name: string, inputShape: readonly number[]): LayerDescription {
  const outputShape = outputShapeOf(spec, name, inputShape);
  const weightShapes = weightShapesOf(spec, inputShape);
  const [kernel = []] = weightShapes;
  // Every weight of a kernel is used once at each position of the output.
  const positions = spec.type === 'Conv2D' ? product(outputShape.slice(0, 2)) : 1;
  return {
    spec,
    name,
    inputShape,
    outputShape,
    weightShapes,
    parameters: sum(weightShapes.map(product)),
    macs: kernel.length > 0 ? product(kernel) * positions : 0,
  };
}

function outputShapeOf(spec: LayerSpec, name: string, inputShape: readonly number[]): readonly number[] {
  switch (spec.type) {
    case 'Flatten':
      return [product(inputShape)];
    case 'Dense':
      return [spec.units];
    case 'Dropout':
      return inputShape;
    default:
      return imageShapeAfter(spec, name, inputShape);
  }
}

type ImageLayer = Extract<LayerSpec, { type: 'Cropping2D' | 'Conv2D' | 'MaxPooling2D' }>;

function imageShapeAfter(spec: ImageLayer, name: string, inputShape: readonly number[]): readonly number[] {
  const [rows, columns, channels] = inputShape;
  if (rows === undefined || columns === undefined || channels === undefined) {
    throw new NetworkError(
      name,
      `${name} (${spec.type}) needs an input of shape (rows, columns, channels), but it gets (${inputShape.join(', ')}).`,
    );
  }
  const output = [sizeAfter(spec, rows, 0), sizeAfter(spec, columns, 1)] as const;
  if (output.some((size) => size < 1)) {
    throw new NetworkError(
      name,
      `${name} (${spec.type}) ${refusal(spec)}, but its input is ${rows} x ${columns}.`,
    );
  }
  return [...output, spec.type === 'Conv2D' ? spec.filters : channels];
}

function sizeAfter(spec: ImageLayer, size: number, axis: 0 | 1): number {
  switch (spec.type) {
    case 'Cropping2D':
      return size - spec.cropping[axis][0] - spec.cropping[axis][1];
    case 'Conv2D':
      return size - spec.kernelSize[axis] + 1;
    case 'MaxPooling2D':
      return Math.floor(size / spec.poolSize[axis]);
  }
}

function refusal(spec: ImageLayer): string {
  switch (spec.type) {
    case 'Cropping2D': {
      const [[top, bottom], [left, right]] = spec.cropping;
      const removed = `${counted(top + bottom, 'row')} and ${counted(left + right, 'column')}`;
      return `removes ${removed} and must leave at least one of each`;
    }
    case 'Conv2D':
      return `needs at least ${spec.kernelSize.join(' x ')} for its kernel`;
    case 'MaxPooling2D':
      return `needs at least ${spec.poolSize.join(' x ')} for one window`;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function weightShapesOf(spec: LayerSpec, inputShape: readonly number[]): readonly (readonly number[])[] {
  const channels = inputShape.at(-1) ?? 0;
  if (spec.type === 'Conv2D') return [[...spec.kernelSize, channels, spec.filters], [spec.filters]];
  if (spec.type === 'Dense') return [[channels, spec.units], [spec.units]];
  return [];
}

/** Keras numbers layers by class: `conv2d`, `conv2d_1`, … in a fresh session. */
function kerasNames(): (spec: LayerSpec) => string {
  const seen = new Map<string, number>();
  return ({ type }) => {
    const base = type.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return count === 0 ? base : `${base}_${count}`;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function product(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total * number, 1);
}
