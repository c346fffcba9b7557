import type { Digits } from '../digits/digitSet.ts';
import type { DigitAttribution } from '../runs/attribution.ts';
import type { RunConfig } from '../runs/config.ts';
import type { EngineReport } from '../runs/engineReport.ts';
import type { EpochMetrics, Metrics } from '../runs/metrics.ts';
import type { RunPhase } from '../runs/run.ts';
import type { DigitAnswers } from '../runs/testAnswers.ts';

/** What the page asks of the training worker. Typed arrays over shared memory are shared, others are copied. */
export type TrainingRequest =
  /** What runs train on that are begun or made ready from now on. */
  | { readonly type: 'digits'; readonly digits: Digits }
  /** Choose the engine for this config and measure its speed, on digits of noise; refused while a run trains. */
  | { readonly type: 'measure'; readonly id: number; readonly config: RunConfig }
  /**
   * Begin runs, beside those under way: all in turn do one step each. They do their first step when the last of them is
   * ready; with `paused` they wait before it. Those that leave the engine open share the first one's.
   */
  | {
      readonly type: 'start';
      readonly runs: readonly RunOrder[];
      readonly paused: boolean;
    }
  /** The run that is likely to come next, whose engine is made in advance; without one, what was made is given back. */
  | { readonly type: 'prepare'; readonly config: RunConfig | undefined }
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop'; readonly run: string }
  /** The digit (784 bytes) whose probabilities come with the progress of `run` from now on; `id` comes with them. */
  | { readonly type: 'watch'; readonly id: number; readonly run: string; readonly pixels: Uint8Array };

/** A run to begin. */
export interface RunOrder {
  readonly run: string;
  readonly config: RunConfig;
}

/** What the training worker tells the page. */
export type TrainingReply =
  | { readonly type: 'measured'; readonly id: number; readonly engine: EngineReport }
  /** A measurement failed or was refused. */
  | { readonly type: 'unmeasured'; readonly id: number; readonly message: string }
  | { readonly type: 'preparing'; readonly run: string; readonly message: string }
  /** The engine is ready; of the SIMD engine it is said with the run's next reply. Sent again when the run goes on with another one, because the first was lost. */
  | { readonly type: 'started'; readonly run: string; readonly engine: EngineReport }
  | { readonly type: 'phase'; readonly run: string; readonly phase: RunPhase }
  | {
      readonly type: 'progress';
      readonly run: string;
      readonly progress: Progress;
      /** What the run does: together with its first numbers, so that both are drawn at once. */
      readonly phase?: RunPhase;
      /** Which `watch` its probabilities answer; undefined without any. */
      readonly watch?: number | undefined;
    }
  | { readonly type: 'epoch'; readonly run: string; readonly metrics: EpochMetrics }
  /** The test result, with the answer to every test digit. */
  | {
      readonly type: 'tested';
      readonly run: string;
      readonly test: Metrics;
      readonly answers: DigitAnswers;
    }
  /** Where the trained network looks on a test digit; several times after the test result, of runs with a border. */
  | { readonly type: 'attributed'; readonly run: string; readonly attribution: DigitAttribution }
  /** All weights of the finished run's network, layer after layer, kernel before bias. */
  | { readonly type: 'learned'; readonly run: string; readonly weights: readonly Float32Array[] }
  /** The run has ended with an error; nothing of it goes on. */
  | { readonly type: 'failed'; readonly run: string; readonly message: string };

/**
 * What has happened since the last progress, each batch in exactly one of them: at most ten a second, and one more at the
 * end of each epoch.
 */
export interface Progress {
  /** Steps done in the whole run. */
  readonly steps: number;
  /** The metrics of the batches since the last progress, in order; the last one belongs to step `steps - 1`. */
  readonly losses: Float32Array;
  readonly accuracies: Float32Array;
  /** Speed over the last second or so of the run's own turns, pauses left out. */
  readonly digitsPerSecond: number;
  /**
   * The watched digit's probabilities by label; undefined where none is watched, and when they would cost training
   * time.
   */
  readonly probabilities: Float32Array | undefined;
  /**
   * The weights of the network's convolutions (kernel, bias, kernel, bias) after `steps` steps; undefined when nothing
   * has changed and when they would cost training time.
   */
  readonly convolutions: readonly Float32Array[] | undefined;
  /** Digits scored so far while validating or testing, and of how many. */
  readonly scored: { readonly done: number; readonly total: number } | undefined;
}
