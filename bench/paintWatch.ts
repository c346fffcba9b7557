declare global {
  interface Window {
    /** Forgets what was noted before. */
    beginInteraction(): void;
    /** What the interaction since then took, once the page has changed nothing for a while; undefined where it changed nothing. */
    interactionTimes(): Promise<InteractionTimes | undefined>;
  }
}

/** Milliseconds of one interaction. */
export interface InteractionTimes {
  /** From the event to the paint that shows all that it has changed. */
  readonly shown: number;
  /** The same without the wait for the screen's next refresh, up to 17 of them. */
  readonly work: number;
  /** The page thread's tasks of more than 50 ms meanwhile, and until the page was quiet, together. */
  readonly blocked: number;
}

/** Runs in the page: notes when an event comes, when the page changes after it, and when that is painted. */
export function watchPaints(): void {
  const QUIET_MILLISECONDS = 350;
  let event: number | undefined;
  let changed = 0;
  let painted: number | undefined;
  let waited = 0;
  let blocked = 0;

  // The first event of each kind that acts: a click follows its own pointer events.
  for (const type of ['click', 'keydown', 'pointermove', 'input']) {
    addEventListener(type, ({ timeStamp }) => (event ??= timeStamp), { capture: true });
  }
  const afterPaint = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => {
      waited = performance.now() - changed;
      port2.postMessage(undefined);
    });
  };
  new MutationObserver(() => {
    if (event === undefined) return;
    changed = performance.now();
    afterPaint(() => (painted = performance.now()));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration;
  }).observe({ type: 'longtask' });

  window.beginInteraction = () => {
    event = undefined;
    painted = undefined;
    blocked = 0;
    changed = performance.now();
  };
  window.interactionTimes = () =>
    new Promise((resolve) => {
      const look = (): void => {
        if (performance.now() - changed < QUIET_MILLISECONDS) setTimeout(look, 50);
        else if (event === undefined || painted === undefined) resolve(undefined);
        else resolve({ shown: painted - event, work: painted - event - waited, blocked });
      };
      look();
    });
}
