import type { MarginLink } from '../crop/drag.ts';
import type { SplitName } from '../digits/digitSet.ts';
import { countsOf, type DigitSource } from '../digits/sources.ts';
import { DEFAULT_CONFIG, withDigits, type RunConfig } from './config.ts';
import { DEFAULT_RANKS, type RankSettings } from './ranks.ts';

/** The pages that exist, in the order of the navigation. */
export const PAGES = ['crop', 'train', 'compare', '1d-2d-3d'] as const;
export type PageName = (typeof PAGES)[number];

/** One digit of a data set; numbers count from 0, as in Python. */
export interface DigitChoice {
  readonly split: SplitName;
  readonly index: number;
}

/** All that a person has set on the page: what a link holds and a reload restores. */
export interface Experiment {
  readonly page: PageName;
  readonly digit: DigitChoice;
  /**
   * A digit drawn by hand, as the text of its strokes (`digits/own/`). Where there is one, it is picked instead of `digit`. That
   * of a link may turn out not to be a drawing.
   */
  readonly ownDigit: string | undefined;
  /** Which margins move together on the stage. */
  readonly marginLink: MarginLink;
  /** Whether the mean ink of all training digits is laid over the picked one. */
  readonly showMeanInk: boolean;
  /** Whether several seeds of a crop are one curve with a band around it. */
  readonly groupSeeds: boolean;
  readonly config: RunConfig;
  readonly ranks: RankSettings;
}

/** What opens without a link: the tutorial's digit, crop and settings. */
export const DEFAULT_EXPERIMENT: Experiment = {
  page: 'crop',
  digit: { split: 'train', index: 25 },
  ownDigit: undefined,
  marginLink: 'none',
  showMeanInk: false,
  groupSeeds: true,
  config: DEFAULT_CONFIG,
  ranks: DEFAULT_RANKS,
};

/** The same experiment on other digits: the picked one keeps its number as far as they reach. */
export function experimentOn(experiment: Experiment, digits: DigitSource): Experiment {
  const { split, index } = experiment.digit;
  return {
    ...experiment,
    digit: { split, index: Math.min(index, countsOf(digits)[split] - 1) },
    config: withDigits(experiment.config, digits),
  };
}
