import { oncePerObject } from '../../basics/oncePerObject.ts';

/** How two networks do on the same test digits, digit by digit: numbers of digits in ascending order. */
export interface Flips {
  /** Only the first network is right. */
  readonly won: readonly number[];
  /** Only the second network is right. */
  readonly lost: readonly number[];
  readonly bothWrong: readonly number[];
  readonly bothRight: number;
}

/**
 * The digits that flip between two networks. `first` and `second` are their answers and `labels` the truth, each of shape
 * `(digits,)`, 0 to 9. Throws a `RangeError` where the lengths differ.
 */
export function flipsOf(first: Uint8Array, second: Uint8Array, labels: Uint8Array): Flips {
  return remembered(first)(second)(labels);
}

/** Of one pair several panels ask, and again whenever any run changes; answers and labels never do. */
const remembered = oncePerObject((first: Uint8Array) =>
  oncePerObject((second: Uint8Array) =>
    oncePerObject((labels: Uint8Array) => computeFlips(first, second, labels)),
  ),
);

function computeFlips(first: Uint8Array, second: Uint8Array, labels: Uint8Array): Flips {
  requireSameLength(first, labels);
  requireSameLength(second, labels);
  const won: number[] = [];
  const lost: number[] = [];
  const bothWrong: number[] = [];
  labels.forEach((label, digit) => {
    const [firstRight, secondRight] = [first[digit] === label, second[digit] === label];
    if (firstRight && !secondRight) won.push(digit);
    else if (secondRight && !firstRight) lost.push(digit);
    else if (!firstRight) bothWrong.push(digit);
  });
  const bothRight = labels.length - won.length - lost.length - bothWrong.length;
  return { won, lost, bothWrong, bothRight };
}

/** Throws a `RangeError` unless there is one answer for each label. */
export function requireSameLength(answers: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (answers.length === labels.length) return;
  throw new RangeError(
    `There are ${answers.length} answers to ${labels.length} digits; each digit needs one, of the same test set.`,
  );
}
