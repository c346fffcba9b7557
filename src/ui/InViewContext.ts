import { createContext, use, useState } from 'react';
import type { PlaygroundState } from '../store/state.ts';
import { usePlayground, usePlaygroundState } from './PlaygroundContext.ts';

/** Whether what is drawn here can be seen; see `InView`. */
export const InViewContext = createContext(true);

/**
 * What `select` takes from the state, and out of view what it took last, if anything: a hundred pictures that nobody sees are
 * not drawn again and again on the cores that train.
 */
export function useStateInView<Selected>(
  select: (state: PlaygroundState) => Selected | undefined,
): Selected | undefined {
  const { store } = usePlayground();
  const isInView = use(InViewContext);
  const [held, setHeld] = useState(() => select(store.getState()));
  const newest = usePlaygroundState((state) => (isInView || held === undefined ? select(state) : held));
  if (newest !== held) setHeld(() => newest);
  return newest;
}
