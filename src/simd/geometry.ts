import { describeNetwork, NetworkError } from '../network/describeNetwork.ts';
import type { LayerSpec, NetworkSpec } from '../network/layers.ts';
import { FILTERS1, FILTERS2, HIDDEN, MAXIMUM_LABELS, MAXIMUM_TILES } from './header.ts';

/** A dropout layer as the kernels need it; a network without one has a rate of 0. */
export interface DropoutGeometry {
  readonly rate: number;
  /** The layer's index in the network, part of the key of its masks. */
  readonly layer: number;
  /** Elements of the layer's output for one digit. */
  readonly elements: number;
}

/**
 * What the engine computes for a network: only that from which the second pooling's output follows.
 *
 * Cropping the input, and cropping the output of a convolution, come to the same with valid convolutions: fewer input
 * pixels. So do the rows and columns that a pooling leaves over. All of it shrinks one window of the image.
 */
export interface SimdGeometry {
  readonly imageRows: number;
  readonly imageColumns: number;
  /** Where the window of the image that is looked at begins; it is (4 tileRows + 6) x (4 tileColumns + 6) pixels. */
  readonly windowTop: number;
  readonly windowLeft: number;
  /** Shape of the second pooling's output. */
  readonly tileRows: number;
  readonly tileColumns: number;
  readonly labels: number;
  readonly dropout1: DropoutGeometry & {
    /** Columns of the layer's output, and the number of the element with which the used part begins. */
    readonly columns: number;
    readonly offset: number;
  };
  readonly dropout2: DropoutGeometry;
}

/** The geometry of a network that this engine trains, or one sentence about why it does not. */
export type Fit =
  | { readonly fits: true; readonly geometry: SimdGeometry }
  | { readonly fits: false; readonly reason: string };

/**
 * Whether the network is of the engine's family: the tutorial's layers, with any legal crops before the first convolution
 * and after both, any dropout or none behind the poolings, 2 to 26 labels and an input of at most 64 x 64.
 */
export function fitNetwork(network: NetworkSpec): Fit {
  const parts = splitLayers(network.layers);
  if (parts === undefined) return misfit('its layers are not those of the tutorial in their order');
  if (network.inputShape[2] !== 1) return misfit('its input has more than one channel');
  const labels = labelsOf(network.layers);
  if (labels < 2 || labels > MAXIMUM_LABELS)
    return misfit(`it has ${labels} labels and not 2 to ${MAXIMUM_LABELS}`);
  try {
    describeNetwork(network);
  } catch (error) {
    if (error instanceof NetworkError) return misfit(error.message.replace(/\.$/, ''));
    throw error;
  }
  const geometry = { ...geometryOf(network, parts), labels };
  const largest = Math.max(geometry.tileRows, geometry.tileColumns);
  if (largest > MAXIMUM_TILES) return misfit('its input is larger than 64 x 64');
  return { fits: true, geometry };
}

function misfit(reason: string): Fit {
  return { fits: false, reason: `The SIMD engine does not train this network: ${reason}.` };
}

/** The indices of the layers that stay when croppings and dropout are left out. */
interface Parts {
  readonly convolution1: number;
  readonly pooling1: number;
  readonly convolution2: number;
  readonly pooling2: number;
}

function splitLayers(layers: readonly LayerSpec[]): Parts | undefined {
  const crops = '(?:Cropping2D )*';
  const dropout = '(?:Dropout )?';
  const order = new RegExp(
    `^${crops}First ${crops}Pool ${dropout}Second ${crops}Pool ${dropout}Flatten Hidden Softmax $`,
  );
  const words = layers.map(wordOf);
  if (!order.test(words.map((word) => `${word} `).join(''))) return undefined;
  return {
    convolution1: words.indexOf('First'),
    pooling1: words.indexOf('Pool'),
    convolution2: words.indexOf('Second'),
    pooling2: words.lastIndexOf('Pool'),
  };
}

function wordOf(layer: LayerSpec): string {
  switch (layer.type) {
    case 'Conv2D':
      if (layer.kernelSize.join() !== '3,3') return 'other';
      return { [FILTERS1]: 'First', [FILTERS2]: 'Second' }[layer.filters] ?? 'other';
    case 'MaxPooling2D':
      return layer.poolSize.join() === '2,2' ? 'Pool' : 'other';
    case 'Dense':
      if (layer.activation === 'softmax') return 'Softmax';
      return layer.units === HIDDEN ? 'Hidden' : 'other';
    default:
      return layer.type;
  }
}

function labelsOf(layers: readonly LayerSpec[]): number {
  const last = layers.at(-1);
  return last?.type === 'Dense' ? last.units : 0;
}

function geometryOf(network: NetworkSpec, parts: Parts): Omit<SimdGeometry, 'labels'> {
  const { layers } = describeNetwork(network);
  const specs = layers.map(({ spec }) => spec);
  const shapeAfter = (index: number): readonly number[] => layers[index]?.outputShape ?? [];
  const inputCrop = startOf(specs.slice(0, parts.pooling1));
  const crop2 = startOf(specs.slice(parts.convolution2, parts.pooling2));
  const [rows1 = 0, columns1 = 0] = shapeAfter(parts.pooling1);
  const [tileRows = 0, tileColumns = 0] = shapeAfter(parts.pooling2);
  return {
    imageRows: network.inputShape[0],
    imageColumns: network.inputShape[1],
    windowTop: inputCrop.top + 2 * crop2.top,
    windowLeft: inputCrop.left + 2 * crop2.left,
    tileRows,
    tileColumns,
    dropout1: {
      ...dropoutAt(specs, parts.pooling1 + 1),
      elements: rows1 * columns1 * FILTERS1,
      columns: columns1,
      offset: (crop2.top * columns1 + crop2.left) * FILTERS1,
    },
    dropout2: { ...dropoutAt(specs, parts.pooling2 + 1), elements: tileRows * tileColumns * FILTERS2 },
  };
}

/** How much the croppings among some layers remove above and to the left. */
function startOf(layers: readonly LayerSpec[]): { top: number; left: number } {
  const start = { top: 0, left: 0 };
  for (const layer of layers) {
    if (layer.type !== 'Cropping2D') continue;
    start.top += layer.cropping[0][0];
    start.left += layer.cropping[1][0];
  }
  return start;
}

function dropoutAt(layers: readonly LayerSpec[], index: number): Pick<DropoutGeometry, 'rate' | 'layer'> {
  const layer = layers[index];
  return { rate: layer?.type === 'Dropout' ? layer.rate : 0, layer: index };
}
