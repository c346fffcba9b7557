/** Sums over the digits of a batch or of a set, so that they can be added up. */
export interface Score {
  readonly digits: number;
  /** Sum of the cross-entropies, in nats; divide by `digits` for the loss. */
  readonly lossSum: number;
  /** Digits whose largest probability is that of their label. */
  readonly correct: number;
}

export const NO_SCORE: Score = { digits: 0, lossSum: 0, correct: 0 };

/** The score of both sets of digits together. */
export function addScores(a: Score, b: Score): Score {
  return { digits: a.digits + b.digits, lossSum: a.lossSum + b.lossSum, correct: a.correct + b.correct };
}

/** What charts and tables show of a score; NaN where there is no digit. */
export interface Metrics {
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  /** Share of digits that were got right, 0 to 1. */
  readonly accuracy: number;
}

/** Loss and accuracy of a score. */
export function metricsOf({ digits, lossSum, correct }: Score): Metrics {
  return { loss: lossSum / digits, accuracy: correct / digits };
}

/** What is known after an epoch: Keras's `loss`, `accuracy`, `val_loss`, `val_accuracy`. */
export interface EpochMetrics {
  /** From 1 on. */
  readonly epoch: number;
  readonly training: Metrics;
  /** Absent where the validation split leaves no digit. */
  readonly validation: Metrics | undefined;
  /** Seconds of training; validation, pauses and the turns of other runs left out. */
  readonly seconds: number;
}
