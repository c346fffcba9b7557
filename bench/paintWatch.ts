declare global {
  interface Window {
    /** Forgets what was noted before; the next event of this type is the one that is measured. */
    beginInteraction(type: EventType): void;
    /** What the interaction since then took, once the page has changed nothing for a while; undefined where it changed nothing. */
    interactionTimes(): Promise<InteractionTimes | undefined>;
  }
}

/** What a person's action ends with: a click also moves the pointer and presses its button, which is not what is measured. */
export type EventType = 'click' | 'keydown' | 'pointermove';

/** Milliseconds of one interaction. */
export interface InteractionTimes {
  /** From the event to the first paint that shows something that it has changed. */
  readonly answered: number;
  /** The same without the wait for the screen's next refresh, up to 17 of them. */
  readonly answeringWork: number;
  /** From the event to the paint that shows all that it has changed. */
  readonly shown: number;
  /** The same without the wait for the screen's next refresh. */
  readonly work: number;
  /** The page thread's tasks of more than 50 ms meanwhile, and until the page was quiet, together. */
  readonly blocked: number;
}

/** Runs in the page: notes when an event comes, when the page changes after it, and when that is painted. */
export function watchPaints(): void {
  const QUIET_MILLISECONDS = 350;
  let expected: EventType | undefined;
  let event: number | undefined;
  let changed = 0;
  let answered: number | undefined;
  let answeringWork = 0;
  let painted: number | undefined;
  let waited = 0;
  let blocked = 0;

  for (const type of ['click', 'keydown', 'pointermove'] satisfies EventType[]) {
    const note = ({ timeStamp }: Event): void => {
      if (type === expected) event ??= timeStamp;
    };
    addEventListener(type, note, { capture: true });
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
    const measured = event;
    afterPaint(() => {
      // What the interaction before has left to be painted is not of this one.
      if (measured !== event) return;
      painted = performance.now();
      if (answered === undefined) answeringWork = painted - measured - waited;
      answered ??= painted;
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked += duration;
  }).observe({ type: 'longtask' });

  window.beginInteraction = (type) => {
    expected = type;
    event = undefined;
    answered = undefined;
    painted = undefined;
    blocked = 0;
    changed = performance.now();
  };
  window.interactionTimes = () =>
    new Promise((resolve) => {
      const look = (): void => {
        if (performance.now() - changed < QUIET_MILLISECONDS) setTimeout(look, 50);
        else if (event === undefined || answered === undefined || painted === undefined) resolve(undefined);
        else
          resolve({
            answered: answered - event,
            answeringWork,
            shown: painted - event,
            work: painted - event - waited,
            blocked,
          });
      };
      look();
    });
}
