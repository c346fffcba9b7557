import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { oncePerObject } from '../../../basics/oncePerObject.ts';
import type { RunConfig } from '../../../runs/config.ts';
import { pickedDigit, type PickedDigit } from '../../../store/digits/pickedDigit.ts';
import type { AskedRun, RunQuestion } from '../../../store/archive/networks.ts';
import { usePlayground } from '../../PlaygroundContext.ts';
import type { Run } from '../../../runs/run.ts';

/**
 * The picked digit for each finished run, with the run's border: the same list until there is something else
 * to ask, whatever else changes about the runs. `digit` has no border.
 */
export function useRunQuestions(
  runs: readonly Run[],
  digit: PickedDigit | undefined,
): readonly RunQuestion[] {
  const { store } = usePlayground();
  const asked = useShallow(askedRuns)(runs);
  return useMemo(() => {
    if (!digit) return [];
    const seen = new Map<string, Uint8Array>();
    return asked.map((run) => {
      const { border } = run.config;
      if (!border) return { run, pixels: digit.pixels };
      const place = `${border.width} ${border.share}`;
      const pixels = seen.get(place) ?? pickedDigit(store.getState(), run.config)?.pixels ?? digit.pixels;
      seen.set(place, pixels);
      return { run, pixels };
    });
  }, [store, asked, digit]);
}

function askedRuns(runs: readonly Run[]): readonly AskedRun[] {
  return runs.filter(({ phase }) => phase === 'finished').map(({ id, config }) => askedRun(config)(id));
}

/** The same object as long as a run's id and settings are the same; runs may share their settings. */
const askedRun = oncePerObject((config: RunConfig) => {
  const known = new Map<string, AskedRun>();
  return (id: string): AskedRun => {
    const run = known.get(id) ?? { id, config };
    known.set(id, run);
    return run;
  };
});
