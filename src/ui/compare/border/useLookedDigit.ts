import { useMemo } from 'react';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { pickedDigit } from '../../../store/digits/pickedDigit.ts';
import type { PlaygroundState } from '../../../store/state.ts';
import { pickedName } from '../../format/pickedName.ts';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import { BARE, usePickedDigit } from '../../hooks/usePickedDigit.ts';
import { lookedTestDigit, type LookChoice, type LookedDigit } from './lookedDigit.ts';

/**
 * The chosen digit: the same object until another is chosen. `set` are the test digits, of which `example`
 * stands in until the picked one's bytes are there.
 */
export function useLookedDigit(choice: LookChoice, set: DigitSet, example: number): LookedDigit {
  const { store } = usePlayground();
  const picked = usePickedDigit(BARE);
  const name = usePlaygroundState(pickedName);
  const pickedTest = usePlaygroundState(testNumber);
  return useMemo(() => {
    const test = choice === 'picked' ? (picked ? pickedTest : example) : choice;
    if (test !== undefined || !picked) return lookedTestDigit(test ?? example, set);
    return {
      name,
      label: picked.label,
      test,
      pixelsWith: (border) => pickedDigit(store.getState(), { border })?.pixels ?? picked.pixels,
    };
  }, [store, choice, set, example, picked, name, pickedTest]);
}

/** The number of the picked digit where it is one of the test set. */
function testNumber({ experiment: { digit, ownDigit } }: PlaygroundState): number | undefined {
  return ownDigit === undefined && digit.split === 'test' ? digit.index : undefined;
}
