import { startTransition, useEffect, useRef, useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { PlaygroundState } from '../../store/state.ts';
import { usePlayground } from '../PlaygroundContext.ts';

/**
 * What `select`, always the same function, takes from the state, for what need not be drawn in the frame that answers a
 * person: it follows behind the next paint, and gives way to what is more urgent. The same value as long as its entries are.
 */
export function useStateInBackground<Selected>(select: (state: PlaygroundState) => Selected): Selected {
  const { store } = usePlayground();
  const [selected, setSelected] = useState(() => select(store.getState()));
  const shown = useRef(selected);

  useEffect(() => {
    let frame: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const show = (): void => {
      const newest = select(store.getState());
      if (shallow(shown.current, newest)) return;
      shown.current = newest;
      startTransition(() => setSelected(() => newest));
    };
    const follow = (): void => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        clearTimeout(timer);
        timer = setTimeout(show);
      });
    };

    // It may have changed since it was selected first.
    show();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [store, select]);

  return selected;
}
