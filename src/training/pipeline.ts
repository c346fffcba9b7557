/** A job that is done. */
export interface Finished<Job, Result> {
  readonly job: Job;
  readonly result: Result;
  /** How many later jobs were already on their way when this one was handed out. */
  readonly inFlight: number;
}

/**
 * Starts jobs in order, keeps up to `limit()` of them (at least one) on their way, and yields their results
 * in order.
 *
 * Whoever stops taking results stops the starting of jobs; those on their way are awaited before `return` is
 * done.
 */
export async function* pipeline<Job, Result>(
  jobs: Iterable<Job>,
  start: (job: Job) => Promise<Result>,
  limit: () => number,
): AsyncGenerator<Finished<Job, Result>, void, undefined> {
  const waiting: { job: Job; promise: Promise<Result> }[] = [];
  const source = jobs[Symbol.iterator]();
  const startNext = (): boolean => {
    const next = source.next();
    if (next.done === true) return false;
    const promise = start(next.value);
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    promise.catch(() => undefined);
    waiting.push({ job: next.value, promise });
    return true;
  };
  try {
    for (;;) {
      while (waiting.length < Math.max(1, limit()) && startNext());
      const first = waiting.shift();
      if (first === undefined) return;
      yield { job: first.job, result: await first.promise, inFlight: waiting.length };
    }
  } finally {
    await Promise.allSettled(waiting.map(({ promise }) => promise));
  }
}
