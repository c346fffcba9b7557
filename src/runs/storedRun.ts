import { DIGIT_PIXELS } from '../digits/digitSet.ts';
import { countsOf } from '../digits/sources.ts';
import type { DigitAttribution } from './attribution.ts';
import { newBatchCurve } from './batchCurve.ts';
import type { RunConfig } from './config.ts';
import { LinkError, readLink, writeLink } from './link.ts';
import { DEFAULT_EXPERIMENT } from './experiment.ts';
import type { EpochMetrics, Metrics } from './metrics.ts';
import type { DigitAnswers } from './testAnswers.ts';
import { newRun, type Run } from './run.ts';

/** Runs that were written down in another form are not read: raise it with every change of that form. */
const VERSION = 1;

/** A run and its place among the others. */
export interface KeptRun {
  readonly run: Run;
  readonly place: number;
}

type KeptParts = Pick<
  Run,
  | 'id'
  | 'name'
  | 'style'
  | 'hidden'
  | 'group'
  | 'phase'
  | 'problem'
  | 'engine'
  | 'steps'
  | 'batches'
  | 'epochs'
  | 'test'
  | 'answers'
  | 'attributions'
>;

/**
 * A run as it is written down. The settings are a link: it is checked when it is read, and outlives new settings. What only
 * the moment knows (speed, the watched digit) is left out.
 */
export interface StoredRun extends KeptParts {
  readonly version: typeof VERSION;
  readonly place: number;
  readonly settings: string;
}

/** What to write down of a run. */
export function storedRun(run: Run, place: number): StoredRun {
  return {
    version: VERSION,
    place,
    settings: writeLink({ ...DEFAULT_EXPERIMENT, config: run.config }),
    ...keptParts(run),
  };
}

/**
 * What is kept of a run beside its settings, and nothing else that may have come with it. Runs of earlier versions of the page
 * have no attributions.
 */
function keptParts(run: Omit<KeptParts, 'attributions'> & Partial<KeptParts>): KeptParts {
  const { id, name, style, hidden, group, phase, problem, engine } = run;
  const { steps, batches, epochs, test, answers, attributions = [] } = run;
  const identity = { id, name, style, hidden, group };
  return { ...identity, phase, problem, engine, steps, batches, epochs, test, answers, attributions };
}

/** The run that was written down; undefined for anything else. */
export function readStoredRun(value: unknown): KeptRun | undefined {
  if (!isStoredRun(value)) return undefined;
  const config = readSettings(value.settings);
  if (!config) return undefined;
  const { place } = value;
  const kept = keptParts(value);
  const fresh = newRun(kept, config);
  if (!fitsRun(kept, fresh)) return undefined;
  return { run: { ...fresh, ...kept }, place };
}

function readSettings(link: string): RunConfig | undefined {
  try {
    return readLink(link).config;
  } catch (error) {
    if (error instanceof LinkError) return undefined;
    throw error;
  }
}

const PHASES: readonly Run['phase'][] = [
  'queued',
  'preparing',
  'training',
  'validating',
  'testing',
  'paused',
  'stopped',
  'finished',
  'failed',
];

function isStoredRun(value: unknown): value is StoredRun {
  if (!isRecord(value) || value['version'] !== VERSION) return false;
  return (
    ['id', 'name', 'group', 'settings'].every((key) => typeof value[key] === 'string') &&
    ['style', 'place', 'steps'].every((key) => isCount(value[key])) &&
    typeof value['hidden'] === 'boolean' &&
    PHASES.some((phase) => phase === value['phase']) &&
    isOptional(value['problem'], (problem) => typeof problem === 'string') &&
    isOptional(value['engine'], isEngineReport) &&
    isBatchCurve(value['batches']) &&
    Array.isArray(value['epochs']) &&
    value['epochs'].every(isEpochMetrics) &&
    isOptional(value['test'], isMetrics) &&
    isOptional(value['answers'], isDigitAnswers) &&
    isOptional(value['attributions'], (list) => Array.isArray(list) && list.every(isAttribution))
  );
}

/** Whether curve, steps and answers are those of a run of these settings. */
function fitsRun(
  { steps, batches, answers }: Pick<Run, 'steps' | 'batches' | 'answers'>,
  fresh: Run,
): boolean {
  const expected = newBatchCurve(fresh.totalSteps);
  return (
    steps <= fresh.totalSteps &&
    isOptional(answers?.labels.length, (length) => length === countsOf(fresh.config.digits).test) &&
    batches.batches <= fresh.totalSteps &&
    batches.batchesPerPoint === expected.batchesPerPoint &&
    batches.losses.length === expected.losses.length &&
    batches.accuracies.length === expected.accuracies.length
  );
}

function isBatchCurve(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value['batches']) &&
    isCount(value['batchesPerPoint']) &&
    value['losses'] instanceof Float32Array &&
    value['accuracies'] instanceof Float32Array
  );
}

function isEngineReport(value: unknown): boolean {
  return isRecord(value) && ['name', 'label', 'reason'].every((key) => typeof value[key] === 'string');
}

function isEpochMetrics(value: unknown): value is EpochMetrics {
  return (
    isRecord(value) &&
    isCount(value['epoch']) &&
    isMetrics(value['training']) &&
    isOptional(value['validation'], isMetrics) &&
    typeof value['seconds'] === 'number'
  );
}

function isMetrics(value: unknown): value is Metrics {
  return isRecord(value) && typeof value['loss'] === 'number' && typeof value['accuracy'] === 'number';
}

function isDigitAnswers(value: unknown): value is DigitAnswers {
  return (
    isRecord(value) &&
    value['labels'] instanceof Uint8Array &&
    value['probabilities'] instanceof Float32Array &&
    value['trueProbabilities'] instanceof Float32Array &&
    value['probabilities'].length === value['labels'].length &&
    value['trueProbabilities'].length === value['labels'].length
  );
}

function isAttribution(value: unknown): value is DigitAttribution {
  return (
    isRecord(value) &&
    isCount(value['digit']) &&
    isCount(value['answer']) &&
    value['influence'] instanceof Float32Array &&
    value['influence'].length === DIGIT_PIXELS
  );
}

function isOptional(value: unknown, isIt: (value: unknown) => boolean): boolean {
  return value === undefined || isIt(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
