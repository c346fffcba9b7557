import { formatMetric } from '../../charts/formatMetric.ts';
import { SPLIT_COUNTS } from '../../digits/digitSet.ts';
import { formatCount } from '../../network/summary.ts';
import type { RunView } from '../../store/trainingView.ts';
import { figuresOf, referenceRun } from './runFigures.ts';

/** A run against the reference, with the numbers. */
export interface Verdict {
  readonly id: string;
  /** The difference of the test accuracies, such as "−0.24 points". */
  readonly difference: string;
  readonly sentence: string;
}

/** What the finished runs say against the reference; empty while there are no two. */
export function comparisonVerdicts(runs: readonly RunView[]): readonly Verdict[] {
  const finished = runs.filter(({ test }) => test !== undefined);
  const reference = referenceRun(finished);
  if (!reference) return [];
  return finished.filter((run) => run !== reference).map((run) => verdictOf(run, reference));
}

function verdictOf(run: RunView, reference: RunView): Verdict {
  const [ours, theirs] = [figuresOf(run), figuresOf(reference)];
  const accuracies = [ours.testAccuracy ?? 0, theirs.testAccuracy ?? 0] as const;
  const wins = Math.round((accuracies[0] - accuracies[1]) * SPLIT_COUNTS.test);
  const points = `${Math.abs(wins / (SPLIT_COUNTS.test / 100)).toFixed(2)} points`;
  const sign = wins < 0 ? '−' : wins > 0 ? '+' : '±';
  const outcome =
    wins === 0
      ? 'as many'
      : `${formatCount(Math.abs(wins))} ${wins < 0 ? 'fewer' : 'more'} of ${formatCount(SPLIT_COUNTS.test)}`;
  const costs = [
    costText('parameters', ours.parameters, theirs.parameters),
    costText('MACs', ours.macs, theirs.macs),
    paceText(ours.secondsPerEpoch, theirs.secondsPerEpoch),
  ].filter((text) => text !== undefined);
  return {
    id: run.id,
    difference: `${sign}${points}`,
    sentence:
      `${run.name} gets ${formatMetric('accuracy', accuracies[0])} of the test digits right, ${reference.name} ` +
      `${formatMetric('accuracy', accuracies[1])}: ${outcome}${costs.length > 0 ? `, with ${costs.join(', ')}` : ''}.`,
  };
}

function costText(what: string, ours: number | undefined, theirs: number | undefined): string | undefined {
  if (ours === undefined || theirs === undefined || ours === theirs) return undefined;
  return `${Math.round(Math.abs(100 * (1 - ours / theirs)))} % ${ours < theirs ? 'fewer' : 'more'} ${what}`;
}

function paceText(ours: number | undefined, theirs: number | undefined): string | undefined {
  if (ours === undefined || theirs === undefined || theirs === 0) return undefined;
  return `${Math.round((100 * ours) / theirs)} % of the time per epoch`;
}
