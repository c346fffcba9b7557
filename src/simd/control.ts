import { dropoutThreshold } from '../random/random.ts';
import type { Score } from '../runs/metrics.ts';
import { dropoutMask, dropoutScale } from '../training/dropout.ts';
import type { AdamSettings } from '../training/engine.ts';
import type { DropoutGeometry, SimdGeometry } from './geometry.ts';
import * as header from './header.ts';

/** WebAssembly memory is little-endian on every machine. */
const LITTLE_ENDIAN = true;

/** What an engine has for life. */
export function writeGeometry(
  view: DataView,
  geometry: SimdGeometry,
  capacity: number,
  instances: number,
): void {
  const fields: readonly (readonly [at: number, value: number])[] = [
    [header.IMAGE_ROWS, geometry.imageRows],
    [header.IMAGE_COLUMNS, geometry.imageColumns],
    [header.WINDOW_TOP, geometry.windowTop],
    [header.WINDOW_LEFT, geometry.windowLeft],
    [header.TILE_ROWS, geometry.tileRows],
    [header.TILE_COLUMNS, geometry.tileColumns],
    [header.LABELS, geometry.labels],
    [header.CAPACITY, capacity],
    [header.DROPOUT1_OFFSET, geometry.dropout1.offset],
    [header.DROPOUT1_COLUMNS, geometry.dropout1.columns],
    [header.DROPOUT1_ELEMENTS, geometry.dropout1.elements],
    [header.INSTANCES, instances],
  ];
  for (const [at, value] of fields) view.setInt32(at, value, LITTLE_ENDIAN);
}

/** How many helpers have joined the engine so far. */
export function readHelpers(view: DataView): number {
  return view.getInt32(header.HELPERS, LITTLE_ENDIAN);
}

/** How many digits the next phase works on. */
export function writeDigitCount(view: DataView, count: number): void {
  view.setInt32(header.DIGITS, count, LITTLE_ENDIAN);
}

/** The masks of both dropout layers in a step of training; without a step all elements are kept. */
export function writeDropout(
  view: DataView,
  geometry: SimdGeometry,
  seed: number,
  step: number | undefined,
): void {
  const layers = [
    [geometry.dropout1, header.KEY1],
    [geometry.dropout2, header.KEY2],
  ] as const;
  for (const [layer, at] of layers) writeMask(view, at, layer, seed, step);
}

function writeMask(
  view: DataView,
  at: number,
  { layer, rate }: DropoutGeometry,
  seed: number,
  step: number | undefined,
): void {
  const active = step === undefined ? 0 : rate;
  view.setUint32(at, dropoutMask(seed, step ?? 0, layer, active).key, LITTLE_ENDIAN);
  view.setUint32(at + 4, dropoutThreshold(active), LITTLE_ENDIAN);
  view.setFloat32(at + 8, dropoutScale(active), LITTLE_ENDIAN);
}

/** The factors of Adam's step number `step`, counted from 1, as Keras computes them. */
export function writeAdam(
  view: DataView,
  { learningRate, beta1, beta2, epsilon }: AdamSettings,
  step: number,
): void {
  const stepSize = (learningRate * Math.sqrt(1 - power(beta2, step))) / (1 - power(beta1, step));
  view.setFloat32(header.STEP_SIZE, stepSize, LITTLE_ENDIAN);
  view.setFloat32(header.TAKE_FIRST, 1 - beta1, LITTLE_ENDIAN);
  view.setFloat32(header.TAKE_SECOND, 1 - beta2, LITTLE_ENDIAN);
  view.setFloat32(header.EPSILON, epsilon, LITTLE_ENDIAN);
}

/** What a step or an evaluation of `digits` digits has left. */
export function readScore(view: DataView, digits: number): Score {
  const lossSum = view.getFloat64(header.LOSS_SUM, LITTLE_ENDIAN);
  return { digits, lossSum, correct: view.getInt32(header.CORRECT, LITTLE_ENDIAN) };
}

/** By squaring: `**` may differ in the last bit from one JavaScript engine to the next, and runs must not. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
