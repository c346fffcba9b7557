import type { SimdGeometry } from './geometry.ts';
import { FILTERS1, FILTERS2, HIDDEN } from './header.ts';
import type { SimdExports } from './instance.ts';

/** Weights, or one of Adam's two moments of them. */
export type ParameterKind = 'weights' | 'firstMoments' | 'secondMoments';

/** One weight tensor in the engine's memory. */
interface Tensor {
  readonly length: number;
  /** Address of its region, in bytes. */
  readonly address: number;
  /** Where in the region (in floats) the element is that has this number in Keras's order. */
  readonly place: (element: number) => number;
}

/** Floats in a row of the hidden layer's panels. */
const PANEL_WIDTH = 32;
const TAPS = 9;

/** Copies tensors in Keras's order and layout into the engine's memory. */
export function writeParameters(
  memory: WebAssembly.Memory,
  tensors: readonly Tensor[],
  values: readonly Float32Array[],
): void {
  tensors.forEach(({ length, address, place }, index) => {
    const from = values[index];
    if (from?.length !== length) {
      const came = from === undefined ? 'is missing' : `has ${from.length} numbers`;
      throw new Error(
        `Weight tensor ${index} ${came}; this network's has ${length}. Write a state of the same network.`,
      );
    }
    const to = new Float32Array(memory.buffer, address);
    for (let element = 0; element < length; element += 1) to[place(element)] = from[element] ?? 0;
  });
}

/** The tensors in Keras's order and layout, as new arrays. */
export function readParameters(memory: WebAssembly.Memory, tensors: readonly Tensor[]): Float32Array[] {
  return tensors.map(({ length, address, place }) => {
    const from = new Float32Array(memory.buffer, address);
    const values = new Float32Array(length);
    for (let element = 0; element < length; element += 1) values[element] = from[place(element)] ?? 0;
    return values;
  });
}

/** Where the eight tensors of a network are, in the order of its layers, kernel before bias. */
export function parameterTensors(
  exports: SimdExports,
  { tileRows, tileColumns, labels }: SimdGeometry,
  kind: ParameterKind,
): readonly Tensor[] {
  const { small, hidden } = {
    weights: { small: exports.small, hidden: exports.hiddenKernel },
    firstMoments: { small: exports.smallFirst, hidden: exports.hiddenFirst },
    secondMoments: { small: exports.smallSecond, hidden: exports.hiddenSecond },
  }[kind];
  const smallTensor = (at: WebAssembly.Global, length: number, place = inOrder): Tensor => ({
    length,
    address: valueOf(small) + valueOf(at),
    place,
  });
  const inputs = tileRows * tileColumns * FILTERS2;
  return [
    smallTensor(exports.KERNEL1_AT, TAPS * FILTERS1),
    smallTensor(exports.BIAS1_AT, FILTERS1),
    smallTensor(exports.KERNEL2_AT, TAPS * FILTERS1 * FILTERS2, transposed(FILTERS2, TAPS * FILTERS1)),
    smallTensor(exports.BIAS2_AT, FILTERS2),
    { length: inputs * HIDDEN, address: valueOf(hidden), place: inPanels(inputs) },
    smallTensor(exports.hiddenBiasAt, HIDDEN),
    smallTensor(exports.HEAD_AT, HIDDEN * labels, transposed(labels, HIDDEN)),
    smallTensor(exports.headBiasAt, labels),
  ];
}

/** The number that an exported global holds: an address or an offset, in bytes. */
export function valueOf(global: WebAssembly.Global): number {
  return Number(global.value);
}

function inOrder(element: number): number {
  return element;
}

/** From rows of `columns` to columns of `rows`. */
function transposed(columns: number, rows: number): (element: number) => number {
  return (element) => (element % columns) * rows + Math.floor(element / columns);
}

/** The hidden layer's kernel, (inputs, units), lies in panels of 32 units by all inputs. */
function inPanels(inputs: number): (element: number) => number {
  return (element) => {
    const unit = element % HIDDEN;
    const lane = unit % PANEL_WIDTH;
    return (
      ((unit - lane) / PANEL_WIDTH) * inputs * PANEL_WIDTH + ((element - unit) / HIDDEN) * PANEL_WIDTH + lane
    );
  };
}
