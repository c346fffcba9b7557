import type { Cropping2D } from '../src/crop/cropping.ts';
import { streamKey, uniformAt } from '../src/random/random.ts';
import { addBatches } from '../src/runs/batchCurve.ts';
import { DEFAULT_CONFIG } from '../src/runs/config.ts';
import { emptyAnswers, type DigitAnswers } from '../src/runs/testAnswers.ts';
import { newRun, type Run } from '../src/runs/run.ts';

/** Seeds of each crop. */
const SEEDS = 4;

/**
 * `count` finished runs of the tutorial's 25 epochs with everything that a page keeps of them: crops of 0, 1, 2, … on all
 * sides, four seeds of each. What they have reached is made up; `labels` are the test digits'.
 */
export function manyRuns(count: number, labels: Uint8Array): readonly Run[] {
  return Array.from({ length: count }, (_, place) => finishedRun(place, labels));
}

function finishedRun(place: number, labels: Uint8Array): Run {
  const margin = Math.floor(place / SEEDS);
  const seed = 1 + (place % SEEDS);
  const side = [margin, margin] as const;
  const cropping: Cropping2D = [side, side];
  const identity = {
    id: `bench-${place}`,
    name: `Crop ${margin} · seed ${seed}`,
    style: place,
    group: `bench-${margin}`,
  };
  const run = newRun(identity, { ...DEFAULT_CONFIG, cropping, seed });
  const key = streamKey(seed, 'drawing', margin);
  const error = 0.006 + 0.002 * margin;
  const answers = madeUpAnswers(labels, error, key);
  const wrong = labels.reduce((sum, label, digit) => sum + Number(answers.labels[digit] !== label), 0);
  const losses = Array.from({ length: run.totalSteps }, (_, step) => madeUpLoss(step, error, key));
  const epochs = Array.from({ length: run.config.epochs }, (_, index) => {
    const loss = madeUpLoss(192 * (index + 1), error, key);
    const metrics = { loss, accuracy: 1 - loss / 3 };
    return { epoch: index + 1, training: metrics, validation: metrics, seconds: 8 - 0.7 * margin };
  });
  return {
    ...run,
    phase: 'finished',
    engine: { name: 'simd', label: 'WebAssembly SIMD', reason: 'Made up.', digitsPerSecond: 20_000 },
    steps: run.totalSteps,
    batches: addBatches(
      run.batches,
      losses,
      losses.map((loss) => 1 - loss / 3),
    ),
    epochs,
    test: { loss: 3 * error, accuracy: 1 - wrong / labels.length },
    answers,
  };
}

/** Falls quickly, then slowly, with noise. */
function madeUpLoss(step: number, error: number, key: number): number {
  return 3 * error + (1.2 + uniformAt(key, step)) / (1 + step / 40);
}

function madeUpAnswers(labels: Uint8Array, error: number, key: number): DigitAnswers {
  const answers = emptyAnswers(labels.length);
  labels.forEach((label, digit) => {
    const isWrong = uniformAt(key, digit) < error;
    answers.labels[digit] = isWrong ? (label + 1 + (digit % 9)) % 10 : label;
    answers.probabilities[digit] = 0.5 + 0.5 * uniformAt(key, labels.length + digit);
    answers.trueProbabilities[digit] = isWrong ? 0.2 : (answers.probabilities[digit] ?? 0);
  });
  return answers;
}
