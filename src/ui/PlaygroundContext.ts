import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Playground } from '../store/playground.ts';
import type { PlaygroundState } from '../store/state.ts';

/** The application that the components below work on. */
export const PlaygroundContext = createContext<Playground | undefined>(undefined);

/** The application: its actions, and its store for handlers that read it without drawing anew. */
export function usePlayground(): Playground {
  const playground = use(PlaygroundContext);
  if (!playground) throw new Error('This component must be inside a PlaygroundContext.');
  return playground;
}

/** What `select` takes from the state; the component is drawn anew when that changes. */
export function usePlaygroundState<Selected>(select: (state: PlaygroundState) => Selected): Selected {
  return useStore(usePlayground().store, select);
}
