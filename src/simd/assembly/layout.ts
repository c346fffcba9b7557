import {
  CAPACITY,
  IMAGE_COLUMNS,
  IMAGE_ROWS,
  INSTANCES,
  LABELS,
  PAGE_BYTES,
  TILE_COLUMNS,
  TILE_ROWS,
  WIDEST_STRIP,
} from '../header';
import {
  ENTRY,
  EVALUATED_PARTS,
  FILTERS1,
  FILTERS2,
  FLOAT,
  HIDDEN,
  KERNEL,
  LISTED_DIGITS,
  PANEL_ROW,
  PANEL_WIDTH,
  PARTS,
  POSITION1,
  POSITION2,
  POSITION_LIST,
  TRANSFORMED_INPUT,
  TRANSFORMED_OUTPUT,
  TRANSFORMED_WEIGHTS,
  elementsOf,
  firstElementOf,
} from './shapes';

// Geometry; counts unless said otherwise.
export let imageRows: i32 = 0;
export let imageColumns: i32 = 0;
export let tileRows: i32 = 0;
export let tileColumns: i32 = 0;
export let labels: i32 = 0;
export let capacity: i32 = 0;
/** Tiles of a digit, that is positions of the second pooling's output. */
export let tiles: i32 = 0;
/** Rows and columns of the first pooling's output as far as the second convolution looks at it. */
export let pooledRows: i32 = 0;
export let pooledColumns: i32 = 0;
/** Rows and columns of the window of the image that the network looks at. */
export let windowRows: i32 = 0;
export let windowColumns: i32 = 0;
/** Bytes of one row of the window, as floats. */
export let windowStride: usize = 0;
/** Inputs of the hidden layer, and panels of 32 that they make. */
export let inputs: i32 = 0;
export let panels: i32 = 0;
/** Digits that a part can have. */
export let partCapacity: i32 = 0;

// Bytes of one digit in the private regions.
export let windowBytes: usize = 0;
export let pooled1Bytes: usize = 0;
export let pooled2Bytes: usize = 0;

// The parameters apart from the hidden layer's, one behind the other; the same order in moments and gradients.
export const KERNEL1_AT: usize = 0;
export const BIAS1_AT: usize = 9 * POSITION1;
export const KERNEL2_AT: usize = BIAS1_AT + POSITION1;
export const BIAS2_AT: usize = KERNEL2_AT + FILTERS2 * KERNEL;
export const HEAD_AT: usize = BIAS2_AT + POSITION2;
export let headBiasAt: usize = 0;
/** Where the gradients of the parts end, and the hidden layer's biases begin. */
export let hiddenBiasAt: usize = 0;
export let smallBytes: usize = 0;

// Addresses of shared regions.
export let small: usize = 0;
export let smallFirst: usize = 0;
export let smallSecond: usize = 0;
export let hiddenKernel: usize = 0;
export let hiddenFirst: usize = 0;
export let hiddenSecond: usize = 0;
export let winograd: usize = 0;
export let pixels: usize = 0;
export let targets: usize = 0;
export let features: usize = 0;
export let hiddenGradients: usize = 0;
export let probabilities: usize = 0;
export let partGradients: usize = 0;
export let partScores: usize = 0;

// Addresses of this instance's private regions.
export let windows: usize = 0;
export let windowLists: usize = 0;
export let counterOffsets: usize = 0;
export let imageOffsets: usize = 0;
export let pooled1: usize = 0;
export let argmax1: usize = 0;
export let argmax2: usize = 0;
export let transformedInput: usize = 0;
export let transformedOutput: usize = 0;
export let hidden: usize = 0;
export let rowLists: usize = 0;
export let rowListBytes: usize = 0;
export let rowStarts: usize = 0;
export let rowStartsBytes: usize = 0;
export let digitLists: usize = 0;
export let digitListBytes: usize = 0;
export let digitCounts: usize = 0;
export let listedGradients: usize = 0;
export let pooledGradient: usize = 0;
export let positionLists: usize = 0;
export let positionCounts: usize = 0;
export let channelLists: usize = 0;
export let channelListBytes: usize = 0;
export let channelEnds: usize = 0;
export let scratch: usize = 0;

let next: usize = 0;

/**
 * Computes the geometry and all addresses from the header. Every instance does so for itself and comes to the same
 * shared addresses; the private ones differ by `index`. Returns the bytes that all instances together need.
 */
export function computeLayout(index: i32): usize {
  readGeometry();
  next = (__heap_base + 63) & ~63;
  placeShared();
  const privateStart = next;
  placePrivate();
  const privateBytes = next - privateStart;
  next = privateStart + <usize>index * privateBytes;
  placePrivate();
  return privateStart + <usize>load<i32>(INSTANCES) * privateBytes;
}

/** Grows the memory to at least `bytes`; false where the machine has not so much. */
export function reserve(bytes: usize): bool {
  const pages = <i32>((bytes + PAGE_BYTES - 1) / PAGE_BYTES) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

function readGeometry(): void {
  imageRows = load<i32>(IMAGE_ROWS);
  imageColumns = load<i32>(IMAGE_COLUMNS);
  tileRows = load<i32>(TILE_ROWS);
  tileColumns = load<i32>(TILE_COLUMNS);
  labels = load<i32>(LABELS);
  capacity = load<i32>(CAPACITY);
  tiles = tileRows * tileColumns;
  pooledRows = 2 * tileRows + 2;
  pooledColumns = 2 * tileColumns + 2;
  windowRows = 2 * pooledRows + 2;
  windowColumns = 2 * pooledColumns + 2;
  inputs = tiles * <i32>FILTERS2;
  panels = inputs / 32;
  partCapacity = (capacity + PARTS - 1) / PARTS;
  windowStride = <usize>windowColumns * FLOAT;
  windowBytes = <usize>windowRows * windowStride;
  pooled1Bytes = <usize>(pooledRows * pooledColumns) * POSITION1;
  pooled2Bytes = <usize>tiles * POSITION2;
  headBiasAt = HEAD_AT + <usize>labels * HIDDEN * FLOAT;
  hiddenBiasAt = headBiasAt + PANEL_ROW;
  smallBytes = hiddenBiasAt + HIDDEN * FLOAT;
}

function placeShared(): void {
  const hiddenBytes = <usize>inputs * HIDDEN * FLOAT;
  small = place(smallBytes);
  smallFirst = place(smallBytes);
  smallSecond = place(smallBytes);
  hiddenKernel = place(hiddenBytes);
  hiddenFirst = place(hiddenBytes);
  hiddenSecond = place(hiddenBytes);
  winograd = place(firstElementOf(WIDEST_STRIP + 1) * TRANSFORMED_WEIGHTS);
  pixels = place(<usize>(capacity * imageRows * imageColumns));
  targets = place(<usize>capacity);
  features = place(<usize>(panels * capacity) * PANEL_ROW);
  hiddenGradients = place(<usize>capacity * HIDDEN * FLOAT);
  probabilities = place(<usize>capacity * PANEL_ROW);
  partGradients = place(<usize>PARTS * hiddenBiasAt);
  partScores = place(<usize>EVALUATED_PARTS * 16);
}

function placePrivate(): void {
  const digits = <usize>partCapacity;
  const positions = <usize>(pooledRows * pooledColumns);
  windows = place(digits * windowBytes);
  windowLists = place(positions * FLOAT);
  counterOffsets = place(positions * FLOAT);
  imageOffsets = place(positions * FLOAT);
  pooled1 = place(digits * pooled1Bytes);
  argmax1 = place(digits * pooled1Bytes);
  argmax2 = place(digits * pooled2Bytes);
  transformedInput = place(elementsOf(WIDEST_STRIP) * TRANSFORMED_INPUT);
  transformedOutput = place(elementsOf(WIDEST_STRIP) * TRANSFORMED_OUTPUT);
  hidden = place(digits * HIDDEN * FLOAT);
  rowListBytes = <usize>inputs * ENTRY + 64;
  rowLists = place(digits * rowListBytes);
  rowStartsBytes = <usize>(tiles + 1) * FLOAT;
  rowStarts = place(digits * rowStartsBytes);
  digitListBytes = <usize>capacity * ENTRY + 64;
  digitLists = place(PANEL_WIDTH * digitListBytes);
  digitCounts = place(PANEL_WIDTH * FLOAT);
  listedGradients = place(digits * pooled2Bytes);
  pooledGradient = place(pooled1Bytes);
  positionLists = place(4 * <usize>tiles * POSITION_LIST);
  positionCounts = place(<usize>tiles * FLOAT);
  channelListBytes = <usize>(LISTED_DIGITS * tiles) * ENTRY + 64;
  channelLists = place(FILTERS2 * channelListBytes);
  channelEnds = place(FILTERS2 * FLOAT);
  scratch = place(1024);
}

/** The next free address, 64 bytes aligned, with room behind for a lane that is read past the end. */
function place(bytes: usize): usize {
  const address = next;
  next = (next + bytes + 127) & ~63;
  return address;
}
