import { formatMetric } from '../../charts/formatMetric.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { formatCount } from '../../network/summary.ts';
import { figuresOf, type RunFigures } from './runFigures.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** A column of numbers in the table of runs. */
export interface FigureColumn {
  readonly title: string;
  readonly figure: keyof RunFigures;
  readonly text: (value: number, run: Run) => string;
  /** How a value differs from the reference run's, in a few characters. */
  readonly difference?: (value: number, reference: number) => string;
}

/** The columns behind those of name and cropping. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  {
    title: words.compare_column_input(),
    figure: 'input',
    text: (_pixels, { config }) => outputSize2D(DIGIT_SHAPE, config.cropping).join(' × '),
  },
  {
    title: words.compare_column_parameters(),
    figure: 'parameters',
    text: formatCount,
    difference: shareDifference,
  },
  { title: words.compare_column_macs(), figure: 'macs', text: formatCount, difference: shareDifference },
  {
    title: words.compare_column_validation(),
    figure: 'validationAccuracy',
    text: (accuracy) => formatMetric('accuracy', accuracy),
    difference: pointDifference,
  },
  {
    title: words.compare_column_accuracy(),
    figure: 'testAccuracy',
    text: (accuracy) => formatMetric('accuracy', accuracy),
    difference: pointDifference,
  },
  {
    title: words.compare_column_loss(),
    figure: 'testLoss',
    text: (loss) => formatMetric('loss', loss),
    difference: (loss, reference) => signed(loss - reference, 4),
  },
  {
    title: words.compare_column_time(),
    figure: 'secondsPerEpoch',
    text: (seconds) => `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} s`,
    difference: paceDifference,
  },
];

/** What the table can be sorted by. */
export type SortKey = 'name' | 'cropping' | keyof RunFigures;

export interface SortOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** The order after a click on a column: upwards, downwards, as the runs were begun. */
export function nextOrder(order: SortOrder | undefined, key: SortKey): SortOrder | undefined {
  if (order?.key !== key) return { key, direction: 'ascending' };
  return order.direction === 'ascending' ? { key, direction: 'descending' } : undefined;
}

/** The runs in an order; those without a value come last, and equal ones stay as they were. */
export function sortRuns(runs: readonly Run[], order: SortOrder | undefined): readonly Run[] {
  if (!order) return runs;
  const { key, direction } = order;
  const sign = direction === 'ascending' ? 1 : -1;
  const values = new Map(runs.map((run) => [run.id, sortValue(run, key)]));
  return [...runs].sort((a, b) => {
    const [first, second] = [values.get(a.id), values.get(b.id)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return sign * compare(first, second);
  });
}

function sortValue(run: Run, key: SortKey): string | number | undefined {
  if (key === 'name') return run.name;
  if (key === 'cropping') return formatCropping(run.config.cropping);
  return figuresOf(run)[key];
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

function shareDifference(value: number, reference: number): string {
  return `${signed((100 * (value - reference)) / reference, 0)} %`;
}

/** In percentage points. */
export function pointDifference(value: number, reference: number): string {
  return signed(100 * (value - reference), 2);
}

function paceDifference(seconds: number, reference: number): string {
  if (seconds <= 0 || reference <= 0) return '';
  return seconds <= reference
    ? words.compare_pace_faster({ times: reference / seconds })
    : words.compare_pace_slower({ times: seconds / reference });
}

/** With a sign that is as wide as the other: "+0.24", "−0.24", "±0". */
function signed(value: number, decimals: number): string {
  const size = Math.abs(value).toFixed(decimals);
  if (Number(size) === 0) return '±0';
  return `${value < 0 ? '−' : '+'}${size}`;
}
