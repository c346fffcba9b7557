import type { SplitName } from '../../digits/digitSet.ts';
import { countsOf, type DigitSource } from '../../digits/sources.ts';
import type { LoadDigits } from '../../lab/loadDigits.ts';
import { DEFAULT_EXPERIMENT, experimentOn } from '../../runs/experiment.ts';
import type { PlaygroundStore } from '../state.ts';
import { createDigitLoader } from './digitLoader.ts';

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
    store.setState(({ experiment }) => {
      const kept = Math.min(Math.max(known, 0), countsOf(experiment.config.digits)[split] - 1);
      return { experiment: { ...experiment, digit: { split, index: kept }, ownDigit: undefined } };
    });
  };

  store.subscribe(loadWanted);

  return {
    chooseDigit: (index) => choose(store.getState().experiment.digit.split, index),
    pickDigit: choose,
    chooseSplit: (split) => choose(split, store.getState().experiment.digit.index),
    chooseSource: (digits) => {
      // Digits that stand in for others were never chosen: asking for those others then means to try again.
      if (digits === store.getState().experiment.config.digits) {
        loadDigits(true);
        return;
      }
      store.setState(({ experiment }) => ({ experiment: experimentOn(experiment, digits) }));
    },
    loadDigits: loadWanted,
    reloadDigits: () => loadDigits(true),
  };
}
