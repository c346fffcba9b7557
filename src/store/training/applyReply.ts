import type { RunReply } from '../../lab/training.ts';
import { addBatches, newBatchCurve } from '../../runs/batchCurve.ts';
import type { RunConfig } from '../../runs/config.ts';
import { planRun } from '../../training/plan.ts';
import type { RunView } from './trainingView.ts';

/** What tells a run from the others. */
export type RunIdentity = Pick<RunView, 'id' | 'name' | 'style' | 'group'>;

/** A run that has just been asked for. */
export function newRun(identity: RunIdentity, config: RunConfig): RunView {
  const { steps: totalSteps } = planRun(config);
  return {
    ...identity,
    hidden: false,
    config,
    phase: 'preparing',
    preparation: undefined,
    problem: undefined,
    engine: undefined,
    steps: 0,
    totalSteps,
    batches: newBatchCurve(totalSteps),
    epochs: [],
    digitsPerSecond: undefined,
    probabilities: undefined,
    isForgotten: false,
    convolutions: undefined,
    scored: undefined,
    test: undefined,
    answers: undefined,
    attributions: [],
  };
}

/** The run after `reply`, which must be one of its own. */
export function applyReply(run: RunView, reply: RunReply): RunView {
  switch (reply.type) {
    case 'preparing':
      return { ...run, preparation: reply.message };
    case 'started':
      return { ...run, engine: reply.engine, preparation: undefined };
    case 'phase':
      return { ...run, phase: reply.phase, preparation: undefined };
    case 'progress':
      return applyProgress(run, reply);
    case 'epoch':
      return { ...run, epochs: [...run.epochs, reply.metrics], scored: undefined };
    case 'tested':
      return { ...run, test: reply.test, answers: reply.answers };
    case 'attributed':
      return { ...run, attributions: [...run.attributions, reply.attribution] };
    // Weights are kept elsewhere: they are a thousand times the rest of a run.
    case 'learned':
      return run;
    case 'forgotten':
      // One that waits is not known yet.
      return { ...run, isForgotten: run.phase === 'finished' };
    case 'failed':
      return { ...run, phase: 'failed', problem: reply.message };
    default:
      return reply satisfies never;
  }
}

function applyProgress(
  run: RunView,
  { progress, phase }: Extract<RunReply, { readonly type: 'progress' }>,
): RunView {
  return {
    ...run,
    ...(phase && { phase, preparation: undefined }),
    steps: progress.steps,
    batches: addBatches(run.batches, progress.losses, progress.accuracies),
    digitsPerSecond: progress.digitsPerSecond,
    probabilities: progress.probabilities ?? run.probabilities,
    convolutions: progress.convolutions
      ? { steps: progress.steps, weights: progress.convolutions }
      : run.convolutions,
    scored: progress.scored,
  };
}
