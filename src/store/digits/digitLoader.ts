import { summedAreaTable } from '../../crop/ink.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { countsOf, STAND_IN, type DigitSource } from '../../digits/sources.ts';
import type { DigitsLoading, LoadDigits } from '../../lab/loadDigits.ts';
import { NO_DATA, type DigitsView } from '../state.ts';

/** After this long without a digit, drawn ones take the place of those that are wanted until they come. */
const PATIENCE_MILLISECONDS = 2000;

/** Loads the digits that are wanted. */
export interface DigitLoader {
  /** Begins (anew) with `source`; `fresh` goes past every cache. */
  load(source: DigitSource, fresh: boolean): void;
}

/**
 * Loads digits and tells with `show` how they come. Where they fail or keep one waiting, drawn digits stand in, so that
 * there is always something to crop: their view carries the problem of those that are wanted, and makes room for them.
 */
export function createDigitLoader(load: LoadDigits, show: (data: DigitsView) => void): DigitLoader {
  let wanted: Loading | undefined;
  let standIn: Loading | undefined;
  let impatience: ReturnType<typeof setTimeout> | undefined;

  const update = (): void => {
    if (!wanted) return;
    const main = wanted.view;
    if (isComing(main) || !standIn) {
      standIn?.cancel();
      standIn = undefined;
      show(main);
    } else {
      show({ ...standIn.view, problem: main.problem });
    }
  };

  const drawStandIn = (): void => {
    if (!wanted || wanted.view.source === STAND_IN || isComing(wanted.view)) return;
    standIn ??= startLoading(load, STAND_IN, false, update);
    update();
  };

  return {
    load: (source, fresh) => {
      clearTimeout(impatience);
      wanted?.cancel();
      standIn?.cancel();
      wanted = undefined;
      standIn = undefined;
      wanted = startLoading(load, source, fresh, () => {
        if (wanted?.view.status === 'failed') drawStandIn();
        update();
      });
      impatience = setTimeout(drawStandIn, PATIENCE_MILLISECONDS);
      update();
    },
  };
}

/** Whether there are digits to show, and no failure behind them. */
function isComing({ status, filled }: DigitsView): boolean {
  return status !== 'failed' && filled.train + filled.test > 0;
}

/** One loading, and what is known of it so far. */
interface Loading {
  readonly view: DigitsView;
  cancel(): void;
}

function startLoading(load: LoadDigits, source: DigitSource, fresh: boolean, onChange: () => void): Loading {
  let view: DigitsView = { ...NO_DATA, source };
  const change = (changes: Partial<DigitsView>): void => {
    view = { ...view, ...changes };
    onChange();
  };
  const loading: DigitsLoading = load(
    source,
    {
      onOpened: (digits) => change({ digits }),
      onFilled: (filled) => change({ filled }),
      onComplete: (ink) =>
        change({
          status: 'complete',
          filled: countsOf(source),
          ink: { ...ink, table: summedAreaTable(ink.sums, DIGIT_SHAPE) },
        }),
      onFailed: (problem) => change({ status: 'failed', problem }),
    },
    { fresh },
  );
  return {
    get view() {
      return view;
    },
    cancel: () => loading.cancel(),
  };
}
