/** A confidence interval, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The confidence of every interval on the page: of 100 such intervals about 95 hold the true value. */
export const CONFIDENCE = 0.95;
