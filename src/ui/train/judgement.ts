import { formatShare } from '../format/formatShare.ts';
import * as words from '../../words/words.ts';

/** The label with the largest probability, the first one where several share it. */
export function winnerOf(probabilities: ArrayLike<number>): number {
  let winner = 0;
  for (let label = 1; label < probabilities.length; label += 1) {
    if ((probabilities[label] ?? 0) > (probabilities[winner] ?? 0)) winner = label;
  }
  return winner;
}

/** What the network takes a digit for, and whether that is right; nobody knows without a label. */
export function judgementOf(probabilities: ArrayLike<number>, label: number | undefined): string {
  const winner = winnerOf(probabilities);
  const share = formatShare(probabilities[winner] ?? 0);
  if (label === undefined) return words.train_digit_taken({ winner, share });
  return words.train_digit_judged({ right: winner === label, label, winner, share });
}
