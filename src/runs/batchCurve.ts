/** A curve has at most this many points, however many batches a run has: a screen shows no more, and memory stays small. */
const MOST_POINTS = 1000;

/** The figures of a run's batches so far, as means of equal stretches of them; the last stretch may have just begun. */
export interface BatchCurve {
  /** Batches so far. */
  readonly batches: number;
  /** How many batches each point stands for: the same through the whole run. */
  readonly batchesPerPoint: number;
  /** Mean losses and accuracies of the stretches, with room for the whole run; filled in place. */
  readonly losses: Float32Array;
  readonly accuracies: Float32Array;
}

/** The curve of a run of `totalBatches` before its first one. */
export function newBatchCurve(totalBatches: number): BatchCurve {
  const batchesPerPoint = Math.max(1, Math.ceil(totalBatches / MOST_POINTS));
  const points = Math.ceil(totalBatches / batchesPerPoint);
  return {
    batches: 0,
    batchesPerPoint,
    losses: new Float32Array(points),
    accuracies: new Float32Array(points),
  };
}

/** The curve with the figures of further batches, which go into the same lists: the curve given is not to be used any more. */
export function addBatches(
  curve: BatchCurve,
  losses: ArrayLike<number>,
  accuracies: ArrayLike<number>,
): BatchCurve {
  for (let index = 0; index < losses.length; index += 1) {
    const batch = curve.batches + index;
    addToMean(curve.losses, batch, curve.batchesPerPoint, losses[index] ?? 0);
    addToMean(curve.accuracies, batch, curve.batchesPerPoint, accuracies[index] ?? 0);
  }
  return { ...curve, batches: curve.batches + losses.length };
}

/** Points of a curve so far. */
export function pointCount({ batches, batchesPerPoint }: BatchCurve): number {
  return Math.ceil(batches / batchesPerPoint);
}

function addToMean(means: Float32Array, batch: number, stretch: number, value: number): void {
  const point = Math.floor(batch / stretch);
  const before = means[point] ?? 0;
  means[point] = before + (value - before) / ((batch % stretch) + 1);
}
