import { DIGITS } from '../header';
import { multiplyAdd } from './kernels';
import {
  capacity,
  HEAD_AT,
  headBiasAt,
  hidden,
  hiddenGradients,
  labels,
  probabilities,
  scratch,
  small,
  targets,
} from './layout';
import { FLOAT, HIDDEN, PANEL_ROW, VECTOR } from './shapes';

const ROW: usize = HIDDEN * FLOAT;

/** Cross-entropy of the digit that `softmax` was last called for, in nats, and whether its label was the likeliest. */
export let loss: f64 = 0;
export let correct: i32 = 0;

/** Output layer of one digit: its probabilities, its loss, and whether it was got right. */
export function softmax(slot: i32, digit: i32): void {
  const activations = hidden + <usize>slot * ROW;
  const out = probabilities + <usize>digit * PANEL_ROW;
  const target = <i32>load<u8>(targets + <usize>digit);
  let largest: f32 = -Infinity;
  let likeliest = 0;
  for (let label = 0; label < labels; label++) {
    const at = <usize>label * FLOAT;
    const logit = dot(activations, small + HEAD_AT + <usize>label * ROW) + load<f32>(small + headBiasAt + at);
    store<f32>(out + at, logit);
    if (logit > largest) {
      largest = logit;
      likeliest = label;
    }
  }
  const targetLogit = load<f32>(out + <usize>target * FLOAT);
  let sum: f32 = 0;
  for (let label = 0; label < labels; label++) {
    const at = out + <usize>label * FLOAT;
    const exponential = NativeMathf.exp(load<f32>(at) - largest);
    store<f32>(at, exponential);
    sum += exponential;
  }
  for (let label = 0; label < labels; label++) {
    const at = out + <usize>label * FLOAT;
    store<f32>(at, load<f32>(at) / sum);
  }
  loss = NativeMath.log(<f64>sum) - <f64>(targetLogit - largest);
  correct = likeliest == target ? 1 : 0;
}

/**
 * Adds the gradients of the output layer for one digit and leaves the gradient of the hidden layer before its relu. The
 * gradient of the mean loss by the logits is (probabilities - target) / digits.
 */
export function addHeadGradient(slot: i32, digit: i32, gradients: usize): void {
  const activations = hidden + <usize>slot * ROW;
  const back = hiddenGradients + <usize>digit * PANEL_ROW;
  const panelBytes = <usize>capacity * PANEL_ROW;
  const count = <f32>load<i32>(DIGITS);
  const target = <i32>load<u8>(targets + <usize>digit);
  for (let label = 0; label < labels; label++) {
    const at = <usize>label * FLOAT;
    const expected: f32 = label == target ? 1 : 0;
    const gradient = (load<f32>(probabilities + <usize>digit * PANEL_ROW + at) - expected) / count;
    store<f32>(scratch + at, gradient);
    const bias = gradients + headBiasAt + at;
    store<f32>(bias, load<f32>(bias) + gradient);
    addProduct(gradients + HEAD_AT + <usize>label * ROW, activations, gradient);
  }
  for (let at: usize = 0; at < ROW; at += VECTOR) {
    let sum = f32x4.splat(0);
    let weights = small + HEAD_AT + at;
    for (let label: usize = 0; label < <usize>labels; label++, weights += ROW) {
      sum = multiplyAdd(v128.load32_splat(scratch + label * FLOAT), v128.load(weights), sum);
    }
    const positive = f32x4.gt(v128.load(activations + at), f32x4.splat(0));
    v128.store(back + (at / PANEL_ROW) * panelBytes + (at % PANEL_ROW), v128.and(sum, positive));
  }
}

/** Inner product of 256 floats, in 16 interleaved sums. */
function dot(a: usize, b: usize): f32 {
  let sum0 = f32x4.splat(0);
  let sum1 = f32x4.splat(0);
  let sum2 = f32x4.splat(0);
  let sum3 = f32x4.splat(0);
  for (const end = a + ROW; a < end; a += 64, b += 64) {
    sum0 = multiplyAdd(v128.load(a), v128.load(b), sum0);
    sum1 = multiplyAdd(v128.load(a, 16), v128.load(b, 16), sum1);
    sum2 = multiplyAdd(v128.load(a, 32), v128.load(b, 32), sum2);
    sum3 = multiplyAdd(v128.load(a, 48), v128.load(b, 48), sum3);
  }
  const sum = f32x4.add(f32x4.add(sum0, sum1), f32x4.add(sum2, sum3));
  const pairs = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
  return pairs + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
}

function addProduct(to: usize, row: usize, factor: f32): void {
  const factors = f32x4.splat(factor);
  for (const end = to + ROW; to < end; to += 32, row += 32) {
    v128.store(to, multiplyAdd(factors, v128.load(row), v128.load(to)));
    v128.store(to, multiplyAdd(factors, v128.load(row, 16), v128.load(to, 16)), 16);
  }
}
