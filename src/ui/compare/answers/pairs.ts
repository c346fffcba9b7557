import type { DigitSource } from '../../../digits/sources.ts';
import { isClassic } from '../../../network/trainingSettings.ts';
import { flipsOf } from '../../../runs/comparison/flips.ts';
import type { Metrics } from '../../../runs/metrics.ts';
import type { Interval } from '../../../statistics/interval.ts';
import { mcNemarTest } from '../../../statistics/mcNemar.ts';
import type { PairedDigits } from '../../../statistics/pairedDigits.ts';
import { pairedDifferenceInterval } from '../../../statistics/pairedInterval.ts';
import { describeSample, type Sample } from '../../../statistics/sample.ts';
import { claimOn, type Claim } from '../../../statistics/claim.ts';
import type { DigitAnswers } from '../../../runs/testAnswers.ts';
import { groupRuns, visibleRuns } from '../../../runs/runGroups.ts';
import { referenceRun } from '../runFigures.ts';
import { keyWithoutSeed } from '../../../runs/sameSettings.ts';
import type { Run } from '../../../runs/run.ts';

/** A run that has answered every test digit. */
export type AnsweredRun = Run & { readonly answers: DigitAnswers; readonly test: Metrics };

/** Two runs that are compared: what the network wins, the baseline loses. */
export interface RunPair {
  readonly network: AnsweredRun;
  readonly baseline: AnsweredRun;
}

/** The ids that a person has chosen; undefined leaves the choice to the page. */
export interface PairChoice {
  readonly network: string | undefined;
  readonly baseline: string | undefined;
}

/** Two runs of one seed, digit by digit. */
export interface SeedPair extends RunPair, PairedDigits {
  /** McNemar's exact p-value, 0 to 1. */
  readonly p: number;
}

/** What can be said about a pair of runs with all their seeds. */
export interface PairComparison {
  /** The pairs that the claim rests on: those of all seeds that both have, or the chosen two runs alone. */
  readonly seeds: readonly SeedPair[];
  /** Mean difference of the test accuracies, -1 to 1. */
  readonly difference: number;
  /** Undefined where the seeds agree exactly, so that there is no spread to go by. */
  readonly interval: Interval | undefined;
  readonly claim: Claim;
  /** The name of what the claim is made against. */
  readonly against: string;
  readonly network: Group;
  readonly baseline: Group;
}

/** All seeds of a run. */
export interface Group {
  readonly name: string;
  readonly runs: readonly AnsweredRun[];
  /** Of the test accuracies, 0 to 1. */
  readonly accuracies: Sample;
}

/**
 * The visible runs that have answered a source's test digits: only answers to the same digits are comparable.
 */
export function answeredRuns(runs: readonly Run[], source: DigitSource): AnsweredRun[] {
  return visibleRuns(runs).filter(
    (run): run is AnsweredRun =>
      run.answers !== undefined && run.test !== undefined && run.config.digits === source,
  );
}

/**
 * The chosen pair. Where no network is chosen, or it is gone, the newest run with other settings than the
 * reference run; where no baseline is, the reference run, with the network's seed if there is such a run.
 */
export function pairOf(runs: readonly AnsweredRun[], choice: PairChoice): RunPair | undefined {
  const find = (id: string | undefined): AnsweredRun | undefined => runs.find((run) => run.id === id);
  const [network, baseline] = [find(choice.network), find(choice.baseline)];
  const reference = baseline ?? referenceRun(runs.filter((run) => run !== network));
  if (!reference) return undefined;
  const newest = (candidates: readonly AnsweredRun[]): AnsweredRun | undefined => {
    const rest = candidates.filter((run) => run !== reference);
    return rest.at(-1);
  };
  const chosen =
    network && network !== reference
      ? network
      : (newest(runs.filter((run) => !isSameGroup(run, reference))) ?? newest(runs));
  return chosen && { network: chosen, baseline: baseline ?? inSeedOf(chosen, reference, runs) };
}

/** The reference run, or its like with the seed of `network`: same weights at the start, same batches. */
function inSeedOf(network: AnsweredRun, reference: AnsweredRun, runs: readonly AnsweredRun[]): AnsweredRun {
  // Another run of the same settings and seed would be the network itself once more.
  const partners = runs.filter(
    (run) => run.config.seed === network.config.seed && !isSameGroup(run, network),
  );
  return (
    partners.find((run) => isSameGroup(run, reference)) ??
    partners.find(({ config }) => isClassic(config)) ??
    reference
  );
}

/** Compares a pair over all seeds that both sides have among `runs`; `labels` are the test digits'. */
export function compare(pair: RunPair, runs: readonly AnsweredRun[], labels: Uint8Array): PairComparison {
  const [network, baseline] = [groupOf(pair.network, runs), groupOf(pair.baseline, runs)];
  const seeds = pairsOf(pair, network, baseline).map((both) => seedPair(both, labels));
  const [only] = seeds;
  const differences = describeSample(seeds.map(({ won, lost, digits }) => (won - lost) / digits));
  return {
    seeds,
    difference: differences.mean,
    interval: seeds.length === 1 && only ? pairedDifferenceInterval(only) : differences.interval,
    claim: claimOn(seeds),
    against: seeds.length === 1 ? pair.baseline.name : baseline.name,
    network,
    baseline,
  };
}

function pairsOf(pair: RunPair, network: Group, baseline: Group): readonly RunPair[] {
  if (isSameGroup(pair.network, pair.baseline)) return [pair];
  const shared = network.runs
    .flatMap((run) => {
      const partner = baseline.runs.find(({ config }) => config.seed === run.config.seed);
      return partner ? [{ network: run, baseline: partner }] : [];
    })
    .sort((a, b) => a.network.config.seed - b.network.config.seed);
  return shared.length > 1 ? shared : [pair];
}

function seedPair({ network, baseline }: RunPair, labels: Uint8Array): SeedPair {
  const { won, lost } = flipsOf(network.answers.labels, baseline.answers.labels, labels);
  const counts = { won: won.length, lost: lost.length, digits: labels.length };
  return { network, baseline, ...counts, p: mcNemarTest(counts) };
}

/** Each seed counts once: training again gives the same run, and the chosen one stands for its seed. */
function groupOf(chosen: AnsweredRun, runs: readonly AnsweredRun[]): Group {
  const others = runs.filter((run) => run !== chosen && isSameGroup(run, chosen));
  const [group] = groupRuns([chosen, ...others]);
  const { name, runs: seeds } = group ?? { name: chosen.name, runs: [chosen] };
  return { name, runs: seeds, accuracies: describeSample(seeds.map(({ test }) => test.accuracy)) };
}

function isSameGroup(a: AnsweredRun, b: AnsweredRun): boolean {
  return keyWithoutSeed(a.config) === keyWithoutSeed(b.config);
}
