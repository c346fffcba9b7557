import { formatTick } from '../../../charts/formatMetric.ts';
import { formatCount } from '../../../network/summary.ts';
import { formatShare } from '../../format/formatShare.ts';
import * as words from '../../../words/words.ts';

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
    title: words.map_cost_title({ cost: 'macs' }),
    noun: words.map_cost_noun({ cost: 'macs' }),
    figure: formatCount,
    text: (value) => words.map_cost_macs({ count: value }),
    tick: largeNumber,
  },
  parameters: {
    title: words.map_cost_title({ cost: 'parameters' }),
    noun: words.map_cost_noun({ cost: 'parameters' }),
    figure: formatCount,
    text: (value) => words.map_cost_parameters({ count: value }),
    tick: largeNumber,
  },
  secondsPerEpoch: {
    title: words.map_cost_title({ cost: 'time' }),
    noun: words.map_cost_noun({ cost: 'time' }),
    figure: seconds,
    text: (value) => words.map_cost_time({ seconds: seconds(value) }),
    tick: (value, step) => `${value.toFixed(Math.max(0, -Math.floor(Math.log10(step))))} s`,
  },
  inkLost: {
    title: words.map_cost_title({ cost: 'ink' }),
    noun: words.map_cost_noun({ cost: 'ink' }),
    figure: (value) => formatShare(value),
    text: (value) => words.map_cost_ink({ share: formatShare(value) }),
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
