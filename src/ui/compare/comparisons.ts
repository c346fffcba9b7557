import { formatMean, formatMetric } from '../../charts/formatMetric.ts';
import { countsOf } from '../../digits/sources.ts';
import { describePairedDifference } from '../../statistics/sample.ts';
import { spreadOf, type Spread } from '../../statistics/spread.ts';
import { groupRuns, visibleRuns, type RunGroup } from '../../runs/runGroups.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { figuresOf, referenceRun } from './runFigures.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** A run, or all seeds of it, against the reference, with the numbers. */
export interface Comparison {
  readonly id: string;
  /** The difference of the test accuracies, such as "−0.24 points" or "−0.24 ± 0.05 points". */
  readonly difference: string;
  readonly sentence: string;
}

/** What the finished runs say against the reference. */
export interface Comparisons {
  /** Empty while there are no two. */
  readonly comparisons: readonly Comparison[];
  /** How much of it may be chance, in a sentence or two; empty where nothing is compared. */
  readonly caution: string;
}

/** The runs that have a test result and take part. */
export function testedRuns(runs: readonly Run[]): readonly Run[] {
  return visibleRuns(runs).filter(({ test }) => test !== undefined);
}

/** Those of the page. */
export function testedRunsOf({ training }: Pick<PlaygroundState, 'training'>): readonly Run[] {
  return testedRuns(training.runs);
}

/** What tested runs say against the reference, the seeds of a crop together. */
export function comparisonsOf(tested: readonly Run[]): Comparisons {
  const groups = groupRuns(tested);
  const first = referenceRun(tested);
  const reference = groups.find(({ runs }) => runs.some((run) => run === first));
  if (!reference) return { comparisons: [], caution: '' };
  const others = groups
    .filter((group) => group !== reference)
    .map((group) => compareGroups(group, reference));
  return {
    comparisons: others.map(comparisonInWords),
    caution: others.length === 0 ? '' : cautionOf(others, reference.name),
  };
}

/** A group against the reference group. */
interface GroupComparison {
  readonly group: RunGroup;
  readonly reference: RunGroup;
  /** The runs that are compared: those of the seeds that both have, or all where these are fewer than two. */
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
  /** Of the test accuracies, seed by seed where both have the same seeds. */
  readonly difference: Pick<Spread, 'mean' | 'deviation'>;
}

function compareGroups(group: RunGroup, reference: RunGroup): GroupComparison {
  const partnerOf = (run: Run): Run | undefined =>
    reference.runs.find(({ config }) => config.seed === run.config.seed);
  const paired = group.runs.filter((run) => partnerOf(run) !== undefined);
  if (paired.length > 1) {
    const theirs = paired.flatMap((run) => partnerOf(run) ?? []);
    const difference = describePairedDifference(accuraciesOf(paired), accuraciesOf(theirs));
    return { group, reference, ours: paired, theirs, difference };
  }
  const mean = meanAccuracy(group.runs) - meanAccuracy(reference.runs);
  return {
    group,
    reference,
    ours: group.runs,
    theirs: reference.runs,
    difference: { mean, deviation: undefined },
  };
}

function comparisonInWords({ group, reference, ours, theirs, difference }: GroupComparison): Comparison {
  const test = Math.max(...group.runs.map(({ config }) => countsOf(config.digits).test));
  const wins = Math.round(difference.mean * test);
  const points = Math.abs(wins / (test / 100)).toFixed(2);
  const sign = wins < 0 ? '−' : wins > 0 ? '+' : '±';
  const spread =
    difference.deviation === undefined
      ? ''
      : ` ± ${formatMetric('accuracy', difference.deviation).replace(' %', '')}`;
  const outcome = words.compare_verdict_outcome({
    side: wins < 0 ? 'fewer' : wins > 0 ? 'more' : 'same',
    digits: Math.abs(wins),
    test,
  });
  const [figures, others] = [meanFigures(ours), meanFigures(theirs)];
  const costs = [
    costText('parameters', figures.parameters, others.parameters),
    costText('macs', figures.macs, others.macs),
    paceText(figures.secondsPerEpoch, others.secondsPerEpoch),
  ].filter((text) => text !== undefined);
  const result = {
    subject: subjectOf(group, ours),
    accuracy: accuracyText(ours),
    reference: subjectOf(reference, theirs),
    other: accuracyText(theirs),
    outcome,
  };
  return {
    id: ours[0]?.id ?? '',
    difference: words.compare_verdict_points({ points: `${sign}${points}${spread}` }),
    sentence:
      costs.length > 0
        ? words.compare_verdict_costly({ ...result, costs: costs.join(', ') })
        : words.compare_verdict_text(result),
  };
}

/** Such as "Cropped", or "Cropped, a mean of 3 seeds,". */
function subjectOf({ name }: RunGroup, runs: readonly Run[]): string {
  return runs.length === 1
    ? (runs[0]?.name ?? name)
    : words.compare_verdict_mean({ name, seeds: runs.length });
}

function accuracyText(runs: readonly Run[]): string {
  return formatMean('accuracy', spreadOf(accuraciesOf(runs)));
}

/** No more than the number of seeds and of comparisons allows. */
function cautionOf(comparisons: readonly GroupComparison[], reference: string): string {
  const seeds = Math.min(...comparisons.flatMap(({ ours, theirs }) => [ours.length, theirs.length]));
  const most = Math.max(...comparisons.flatMap(({ ours, theirs }) => [ours.length, theirs.length]));
  const many =
    comparisons.length > 1 ? ` ${words.compare_caution_many({ count: comparisons.length, reference })}` : '';
  return `${seedsCaution(seeds, most)}${many}`;
}

function seedsCaution(least: number, most: number): string {
  if (most === 1) return words.compare_caution_single();
  if (least === 1) return words.compare_caution_some();
  return words.compare_caution_seeds();
}

function accuraciesOf(runs: readonly Run[]): number[] {
  return runs.map(({ test }) => test?.accuracy ?? Number.NaN);
}

function meanAccuracy(runs: readonly Run[]): number {
  return spreadOf(accuraciesOf(runs)).mean;
}

interface MeanFigures {
  readonly parameters: number | undefined;
  readonly macs: number | undefined;
  readonly secondsPerEpoch: number | undefined;
}

/** Seeds have one network; their times differ. */
function meanFigures(runs: readonly Run[]): MeanFigures {
  const figures = runs.map(figuresOf);
  const seconds = figures.flatMap(({ secondsPerEpoch }) => secondsPerEpoch ?? []);
  return {
    parameters: figures[0]?.parameters,
    macs: figures[0]?.macs,
    secondsPerEpoch: seconds.length > 0 ? spreadOf(seconds).mean : undefined,
  };
}

function costText(
  cost: 'parameters' | 'macs',
  ours: number | undefined,
  theirs: number | undefined,
): string | undefined {
  if (ours === undefined || theirs === undefined || ours === theirs) return undefined;
  const percent = Math.round(Math.abs(100 * (1 - ours / theirs)));
  return words.compare_verdict_cost({ percent, fewer: ours < theirs, cost });
}

function paceText(ours: number | undefined, theirs: number | undefined): string | undefined {
  if (ours === undefined || theirs === undefined || theirs === 0) return undefined;
  return words.compare_verdict_pace({ percent: Math.round((100 * ours) / theirs) });
}
