import { borderedDigit, type Border } from '../digits/border/border.ts';
import {
  pixelsOf,
  SPLIT_COUNTS,
  type DigitSet,
  type DigitSource,
  type SplitName,
} from '../digits/digitSet.ts';
import type { LoadDigits } from '../lab/digits.ts';
import type { RunConfig } from '../runs/config.ts';
import { DEFAULT_EXPERIMENT, type DigitChoice } from '../runs/experiment.ts';
import { createDigitLoader } from './digitLoader.ts';
import type { PlaygroundState, PlaygroundStore } from './state.ts';

export interface DigitActions {
  /** Picks a digit of the current split by its number, kept within bounds, also in the place of a drawn one. */
  readonly chooseDigit: (index: number) => void;
  /** Picks a digit of any split. */
  readonly pickDigit: (split: SplitName, index: number) => void;
  /** Changes the split; the number stays as far as the split reaches. */
  readonly chooseSplit: (split: SplitName) => void;
  /** Shows and trains on other digits; they are loaded as soon as the choice changes, by whatever way. */
  readonly chooseSource: (source: DigitSource) => void;
  /** Loads the chosen digits, unless that has begun already. */
  readonly loadDigits: () => void;
  /** Loads them once more after a failure, past every cache: a damaged copy may lie in one. */
  readonly reloadDigits: () => void;
}

/** The actions on which digits there are and which one is picked. */
export function createDigitActions(store: PlaygroundStore, load: LoadDigits): DigitActions {
  const loader = createDigitLoader(load, (data) => store.setState({ data }));
  let loadedSource: DigitSource | undefined;

  const loadDigits = (fresh: boolean): void => {
    loadedSource = store.getState().experiment.config.digits;
    loader.load(loadedSource, fresh);
  };
  const loadWanted = (): void => {
    if (store.getState().experiment.config.digits !== loadedSource) loadDigits(false);
  };

  const choose = (split: SplitName, index: number): void => {
    const known = Number.isFinite(index) ? Math.round(index) : DEFAULT_EXPERIMENT.digit.index;
    const kept = Math.min(Math.max(known, 0), SPLIT_COUNTS[split] - 1);
    store.setState(({ experiment }) => ({
      experiment: { ...experiment, digit: { split, index: kept }, ownDigit: undefined },
    }));
  };

  store.subscribe(loadWanted);

  return {
    chooseDigit: (index) => choose(store.getState().experiment.digit.split, index),
    pickDigit: choose,
    chooseSplit: (split) => choose(split, store.getState().experiment.digit.index),
    chooseSource: (digits) => {
      // Drawn digits that stand in for MNIST were never chosen: asking for MNIST then means to try again.
      if (digits === store.getState().experiment.config.digits) {
        loadDigits(true);
        return;
      }
      store.setState(({ experiment }) => ({
        experiment: { ...experiment, config: { ...experiment.config, digits } },
      }));
    },
    loadDigits: loadWanted,
    reloadDigits: () => loadDigits(true),
  };
}

/** A digit that can be shown. */
export interface PickedDigit {
  /** 784 bytes. */
  readonly pixels: Uint8Array;
  /** The digit alone, where `pixels` has a border around it; else the same. */
  readonly bare: Uint8Array;
  /** What it is; undefined for a digit drawn by hand: nobody has said. */
  readonly label: number | undefined;
}

/** What has to do with the picked digit. */
type PickedState = Pick<PlaygroundState, 'data' | 'experiment' | 'ownDigit'>;

/** The digit at `index` of a set. */
export function digitAt(set: DigitSet, index: number): PickedDigit & { readonly label: number } {
  const pixels = pixelsOf(set, index);
  return { pixels, bare: pixels, label: set.labels[index] ?? 0 };
}

/** The digit at `index` of a split, `set`, with the border that some settings give it. */
export function digitWithBorder(
  set: DigitSet,
  { split, index }: DigitChoice,
  border: Border | undefined,
): ReturnType<typeof digitAt> {
  const digit = digitAt(set, index);
  return border ? { ...digit, pixels: borderedDigit(digit, split, index, border) } : digit;
}

/** A digit drawn by hand, of 784 bytes, with a border as a test digit behind all others would have it. */
export function ownDigitWithBorder(bare: Uint8Array, border: Border | undefined): PickedDigit {
  const pixels = border ? borderedDigit({ pixels: bare, label: 0 }, 'test', SPLIT_COUNTS.test, border) : bare;
  return { pixels, bare, label: undefined };
}

/** The picked digit, with the border that settings give it, the page's or a run's; undefined until its bytes have come. */
export function pickedDigit(
  state: PickedState,
  { border }: Pick<RunConfig, 'border'> = state.experiment.config,
): PickedDigit | undefined {
  if (!isPickedThere(state)) return undefined;
  const { digit, ownDigit } = state.experiment;
  if (ownDigit !== undefined) return state.ownDigit && ownDigitWithBorder(state.ownDigit.pixels, border);
  const set = state.data.digits?.[digit.split];
  return set && digitWithBorder(set, digit, border);
}

/** Changes when another digit is picked or its border changes, and when the picked one becomes available. */
export function pickedPlace(state: PickedState): string {
  const { digit, config, ownDigit } = state.experiment;
  const border = config.border ? ` ${config.border.width} ${config.border.share}` : '';
  const place = ownDigit ?? `${state.data.source} ${digit.split} ${digit.index}`;
  return `${place} ${isPickedThere(state)}${border}`;
}

function isPickedThere({ data, ownDigit, experiment }: PickedState): boolean {
  if (experiment.ownDigit !== undefined) return experiment.ownDigit === ownDigit?.text;
  const { split, index } = experiment.digit;
  return data.digits !== undefined && index < data.filled[split];
}
