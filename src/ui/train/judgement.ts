import { formatShare } from '../format/formatShare.ts';
import { withArticle } from '../format/withArticle.ts';

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
  if (label === undefined) return `The network takes this digit for ${withArticle(winner)} (${share}).`;
  if (winner === label) return `Right: the network takes this ${label} for a ${winner} (${share}).`;
  return `Wrong: the network takes this ${label} for a ${winner} (${share}).`;
}
