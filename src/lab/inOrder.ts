/** Work that is done one after the other. */
export interface OrderedWork {
  /**
   * Does `work` as soon as all before it is done: at once, where nothing is under way. It must not reject.
   */
  add(work: () => Promise<void> | void): void;
  /** Forgets what waits. */
  clear(): void;
}

/** Keeps the order of work of which some takes its time. */
export function inOrder(): OrderedWork {
  let waiting: (() => Promise<void> | void)[] = [];
  let isBusy = false;

  const goOn = (): void => {
    isBusy = false;
    while (!isBusy) {
      const underWay = waiting.shift()?.();
      if (underWay) {
        isBusy = true;
        void underWay.then(goOn);
      } else if (waiting.length === 0) return;
    }
  };

  return {
    add: (work) => {
      waiting.push(work);
      if (!isBusy) goOn();
    },
    clear: () => {
      waiting = [];
    },
  };
}
