import { CORRECT, DIGITS, LOSS_SUM } from '../header';
import { clearBlankPatches } from './blankPatches';
import { addFirstGradient, firstConvolution } from './firstConvolution';
import { addHeadGradient, correct, loss, softmax } from './head';
import { hiddenInputGradient, hiddenLayer } from './hiddenLayer';
import { hiddenBiasAt, partGradients, partScores } from './layout';
import { secondConvolution } from './secondConvolution';
import { addSecondGradient, clearChannelLists, listGradients, secondInputGradient } from './secondGradients';
import { EVALUATED_PARTS, LISTED_DIGITS, PARTS } from './shapes';
import { openWindow } from './window';

/** Bytes of a part's score: the sum of losses (float64), then the digits got right. */
const SCORE: usize = 16;

/** The first digit of a part of the batch. Some parts of a batch of fewer than 16 digits are empty. */
function partStart(part: i32, parts: i32 = PARTS): i32 {
  return (part * load<i32>(DIGITS)) / parts;
}

/** Whether a part has digits; the gradients of one that has none are left over from before. */
export function hasDigits(part: i32): bool {
  return partStart(part + 1) > partStart(part);
}

/** Probabilities and score of the digits of a part. */
export function evaluatePart(part: i32): void {
  const first = partStart(part, EVALUATED_PARTS);
  forward(first, partStart(part + 1, EVALUATED_PARTS) - first, part, 0);
}

/** Score and gradients of a part, up to the hidden layer's own weights, which need all parts. */
export function differentiatePart(part: i32): void {
  const first = partStart(part);
  const count = partStart(part + 1) - first;
  const gradients = partGradients + <usize>part * hiddenBiasAt;
  memory.fill(gradients, 0, hiddenBiasAt);
  forward(first, count, part, gradients);
  hiddenInputGradient(first, count);
  for (let start = 0; start < count; start += LISTED_DIGITS) {
    const end = min(start + LISTED_DIGITS, count);
    clearChannelLists();
    for (let slot = start; slot < end; slot++) {
      listGradients(slot, gradients);
      secondInputGradient();
      addFirstGradient(slot, gradients);
    }
    addSecondGradient(gradients);
  }
}

/** Adds up the scores of the parts, in their order. */
export function sumScores(parts: i32): void {
  let lossSum: f64 = 0;
  let correctSum = 0;
  for (let part: usize = 0; part < <usize>parts; part++) {
    lossSum += load<f64>(partScores + part * SCORE);
    correctSum += load<i32>(partScores + part * SCORE, 8);
  }
  store<f64>(LOSS_SUM, lossSum);
  store<i32>(CORRECT, correctSum);
}

/** From pixels to scores; with an address for `gradients` also back to the hidden layer. */
function forward(first: i32, count: i32, part: i32, gradients: usize): void {
  for (let slot = 0; slot < count; slot++) {
    openWindow(slot, first + slot);
    firstConvolution(slot, first + slot);
  }
  secondConvolution(first, count);
  clearBlankPatches(first, count);
  hiddenLayer(first, count);
  let lossSum: f64 = 0;
  let correctSum = 0;
  for (let slot = 0; slot < count; slot++) {
    softmax(slot, first + slot);
    lossSum += loss;
    correctSum += correct;
    if (gradients) addHeadGradient(slot, first + slot, gradients);
  }
  store<f64>(partScores + <usize>part * SCORE, lossSum);
  store<i32>(partScores + <usize>part * SCORE, correctSum, 8);
}
