import { CONFIDENCE } from '../src/statistics/interval.ts';
import { describeSample } from '../src/statistics/sample.ts';
import { studentTQuantile } from '../src/statistics/studentT.ts';

/** How the means of two samples compare. */
export interface Agreement {
  /** The first mean less the second. */
  readonly difference: number;
  /** How far from 0 the difference of two such samples of one distribution lies, 95 times of 100 at most. */
  readonly reach: number;
  /** Whether the difference is no larger than that. */
  readonly agrees: boolean;
}

/**
 * Whether two samples, each of two values or more, may be of one distribution: Student's test with the pooled spread of both.
 */
export function agreementOf(first: readonly number[], second: readonly number[]): Agreement {
  const [a, b] = [describeSample(first), describeSample(second)];
  if (a.deviation === undefined || b.deviation === undefined)
    throw new RangeError(`Each sample needs two values, but these have ${a.count} and ${b.count}.`);
  const freedom = a.count + b.count - 2;
  const variance = ((a.count - 1) * a.deviation ** 2 + (b.count - 1) * b.deviation ** 2) / freedom;
  const reach = studentTQuantile(CONFIDENCE, freedom) * Math.sqrt(variance * (1 / a.count + 1 / b.count));
  const difference = a.mean - b.mean;
  return { difference, reach, agrees: Math.abs(difference) <= reach };
}
