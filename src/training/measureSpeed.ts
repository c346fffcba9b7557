import { pipeline } from './pipeline.ts';
import type { Engine } from './engine.ts';

export interface MeasureOptions {
  readonly batchSize: number;
  /** Seconds to measure for, after the warm-up; at least one step is measured. */
  readonly seconds: number;
  /** A clock in seconds. */
  readonly clock: () => number;
  /** Asked between steps; once it says so the measurement ends with what it has. */
  readonly isCancelled?: () => boolean;
  /** Awaited between steps: gives the thread to whatever has come, such as the wish to cancel. */
  readonly nextTask?: () => Promise<void>;
}

/** From so many steps on their median says more than their mean. */
const MANY_STEPS = 20;

/**
 * Digits a second that an engine trains. Where many steps follow each other one by one, their median counts:
 * an engine that tries out threads, or a page that is being drawn, makes some of them slow that say nothing
 * about a run. The first step, which may compile and allocate, is not counted. The engine's training state
 * changes: measure on an engine of its own, with digits of noise, at least `batchSize` of them.
 */
export async function measureSpeed(
  engine: Engine,
  { batchSize, seconds, clock, isCancelled = () => false, nextTask }: MeasureOptions,
): Promise<number> {
  const batch = Uint32Array.from({ length: batchSize }, (_, index) => index);
  await engine.step(batch, 0);
  const start = clock();
  const isOver = (): boolean => clock() - start >= seconds || isCancelled();
  let done = 0;
  const ends = [start];
  const steps = pipeline(
    stepsUntil(isOver),
    (step) => engine.step(batch, step),
    () => engine.stepsInFlight,
  );
  for await (const { result } of steps) {
    done += result.digits;
    await nextTask?.();
    ends.push(clock());
  }
  const isOneByOne = engine.stepsInFlight === 1 && ends.length > MANY_STEPS;
  return isOneByOne ? batchSize / median(intervals(ends)) : done / (clock() - start);
}

function intervals(moments: readonly number[]): number[] {
  return moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The numbers from 1 on, at least one, until `isOver`. */
function* stepsUntil(isOver: () => boolean): Generator<number> {
  let step = 1;
  do {
    yield step;
    step += 1;
  } while (!isOver());
}
