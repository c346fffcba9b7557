import type { Score } from '../runs/metrics.ts';
import { answersOf } from '../runs/testAnswers.ts';
import type { Evaluation } from './engine.ts';

/** The probabilities that a softmax makes of one example's logits. */
export function softmax(logits: Float32Array): Float32Array {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, exponential) => sum + exponential, 0);
  return exponentials.map((exponential) => exponential / total);
}

/** The probabilities of several examples, of which each has a row of `classes` logits. */
export function softmaxRows(logits: Float32Array, classes: number): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    probabilities.set(softmax(logits.subarray(start, start + classes)), start);
  }
  return probabilities;
}

/**
 * The score of a batch, computed from its logits so that no probability is ever rounded to 0.
 *
 * `logits` has shape `(labels.length, classes)`. Among equal logits the first counts, as with `argmax`.
 */
export function scoreLogits(logits: Float32Array, labels: ArrayLike<number>): Score {
  const classes = logits.length / labels.length;
  let lossSum = 0;
  let correct = 0;
  for (let digit = 0; digit < labels.length; digit += 1) {
    const ofDigit = logits.subarray(digit * classes, (digit + 1) * classes);
    const label = labels[digit]!;
    const largest = ofDigit.reduce((most, logit) => Math.max(most, logit), -Infinity);
    const total = ofDigit.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    lossSum += largest + Math.log(total) - ofDigit[label]!;
    if (ofDigit.indexOf(largest) === label) correct += 1;
  }
  return { digits: labels.length, lossSum, correct };
}

/** The score of a batch as `scoreLogits` computes it, with the network's answers. */
export function evaluateLogits(logits: Float32Array, labels: ArrayLike<number>): Evaluation {
  const classes = logits.length / labels.length;
  const probabilities = softmaxRows(logits, classes);
  return { ...scoreLogits(logits, labels), answers: answersOf(probabilities, classes, classes, labels) };
}
