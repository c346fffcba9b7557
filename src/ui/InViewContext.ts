import { createContext, use, useState } from 'react';
import { isAnyComputing } from '../store/runList.ts';
import type { PlaygroundState } from '../store/state.ts';
import { usePlayground, usePlaygroundState } from './PlaygroundContext.ts';

/** Whether what is drawn here can be seen; see `InView`. */
export const InViewContext = createContext(true);

/**
 * What `select` takes from the state. Out of view, while a run has the cores, it is what was taken last, if anything: a hundred
 * pictures that nobody sees are not drawn again and again on the cores that train. Afterwards they are, for whoever reads the
 * page without scrolling.
 */
export function useStateInView<Selected>(
  select: (state: PlaygroundState) => Selected | undefined,
): Selected | undefined {
  const { store } = usePlayground();
  const isInView = use(InViewContext);
  const [held, setHeld] = useState(() => select(store.getState()));
  const newest = usePlaygroundState((state) =>
    isInView || held === undefined || !isAnyComputing(state) ? select(state) : held,
  );
  if (newest !== held) setHeld(() => newest);
  return newest;
}
