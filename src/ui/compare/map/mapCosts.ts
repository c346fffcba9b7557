import { formatTick } from '../../../charts/formatMetric.ts';
import { formatCount } from '../../../network/summary.ts';
import { formatShare } from '../../format/formatShare.ts';

/** What a crop may save. */
export type MapCost = 'macs' | 'parameters' | 'secondsPerEpoch' | 'inkLost';

interface CostTexts {
  /** As a choice, and below the axis. */
  readonly title: string;
  /** Behind "no more". */
  readonly noun: string;
  /** A value in a table. */
  readonly figure: (value: number) => string;
  /** A value with its unit, within a sentence. */
  readonly text: (value: number) => string;
  /** Beside the axis, whose ticks are `step` apart. */
  readonly tick: (value: number, step: number) => string;
}

export const MAP_COSTS: Readonly<Record<MapCost, CostTexts>> = {
  macs: {
    title: 'MACs',
    noun: 'MACs',
    figure: formatCount,
    text: (value) => `${formatCount(value)} MACs`,
    tick: largeNumber,
  },
  parameters: {
    title: 'Parameters',
    noun: 'parameters',
    figure: formatCount,
    text: (value) => `${formatCount(value)} parameters`,
    tick: largeNumber,
  },
  secondsPerEpoch: {
    title: 'Time per epoch',
    noun: 'time per epoch',
    figure: seconds,
    text: (value) => `${seconds(value)} per epoch`,
    tick: (value, step) => `${value.toFixed(Math.max(0, -Math.floor(Math.log10(step))))} s`,
  },
  inkLost: {
    title: 'Ink lost',
    noun: 'ink lost',
    figure: (value) => formatShare(value),
    text: (value) => `${formatShare(value)} of the ink lost`,
    tick: (value, step) => formatTick('accuracy', value, step),
  },
};

export const MAP_COST_NAMES: readonly MapCost[] = ['macs', 'parameters', 'secondsPerEpoch', 'inkLost'];

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** "0", "500 k", "2.5 M". */
function largeNumber(value: number): string {
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(4))} M`;
  return value >= 1e3 ? `${Number((value / 1e3).toPrecision(4))} k` : String(value);
}
