import { formatCropping } from '../crop/notation/printCropping.ts';
import { outputSize2D } from '../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../digits/digitSet.ts';
import { CROP_KEYS, CROP_SETTING_NAMES } from '../network/trainingSettings.ts';
import type { RunConfig } from './config.ts';
import type { Metrics } from './metrics.ts';

/** What a table of runs says of one; undefined where it is not known (yet). */
export interface RunRecord {
  readonly name: string;
  readonly config: RunConfig;
  readonly parameters: number | undefined;
  /** Multiply-accumulates for one digit. */
  readonly macs: number | undefined;
  /** Share of the training set's ink that the crop removes, 0 to 1. */
  readonly inkLost: number | undefined;
  readonly validation: Metrics | undefined;
  readonly test: Metrics | undefined;
  readonly secondsPerEpoch: number | undefined;
}

type Value = string | number | undefined;

/** The columns: Keras's names where it has one. */
const COLUMNS: readonly (readonly [header: string, value: (run: RunRecord) => Value])[] = [
  ['run', ({ name }) => harmless(name)],
  ...CROP_SETTING_NAMES.map(
    (name) => [CROP_KEYS[name], ({ config }: RunRecord) => formatCropping(config[name])] as const,
  ),
  ['seed', ({ config }) => config.seed],
  ['data', ({ config }) => config.digits],
  ['border_width', ({ config }) => config.border?.width],
  ['border_share', ({ config }) => config.border?.share],
  ['training_digits', ({ config }) => config.trainingDigits],
  ['validation_split', ({ config }) => config.validationSplit],
  ['epochs', ({ config }) => config.epochs],
  ['batch_size', ({ config }) => config.batchSize],
  ['learning_rate', ({ config }) => config.learningRate],
  ['dropout', ({ config }) => config.dropout],
  ['input_rows', ({ config }) => outputSize2D(DIGIT_SHAPE, config.cropping)[0]],
  ['input_columns', ({ config }) => outputSize2D(DIGIT_SHAPE, config.cropping)[1]],
  ['parameters', ({ parameters }) => parameters],
  ['macs', ({ macs }) => macs],
  ['ink_lost', ({ inkLost }) => inkLost],
  ['val_accuracy', ({ validation }) => validation?.accuracy],
  ['val_loss', ({ validation }) => validation?.loss],
  ['test_accuracy', ({ test }) => test?.accuracy],
  ['test_loss', ({ test }) => test?.loss],
  ['seconds_per_epoch', ({ secondsPerEpoch }) => secondsPerEpoch],
];

/**
 * The runs as comma-separated values (RFC 4180), to be stored as UTF-8: one header row, then a row a run. Texts that need
 * it are quoted, the crop as Keras takes it; numbers have no separators and all their digits; what is not known is empty.
 */
export function runsCsv(runs: readonly RunRecord[]): string {
  const rows = runs.map((run) => COLUMNS.map(([, valueOf]) => valueOf(run)));
  const table: readonly (readonly Value[])[] = [COLUMNS.map(([header]) => header), ...rows];
  return table.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A name that spreadsheets would compute as a formula begins with an apostrophe, which tells them that it is text. */
function harmless(name: string): string {
  return /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
}
