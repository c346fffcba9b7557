import type { RunReply } from '../lab/training.ts';
import type { RunConfig } from '../runs/config.ts';
import { planRun } from '../training/plan.ts';
import type { RunView } from './trainingView.ts';

/** A run that has just been asked for. */
export function newRun(id: string, config: RunConfig): RunView {
  return {
    id,
    config,
    phase: 'preparing',
    preparation: undefined,
    problem: undefined,
    engine: undefined,
    steps: 0,
    totalSteps: planRun(config).steps,
    batches: { count: 0, losses: [], accuracies: [] },
    epochs: [],
    digitsPerSecond: undefined,
    probabilities: undefined,
    convolutions: undefined,
    scored: undefined,
    test: undefined,
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
      return { ...run, test: reply.test };
    case 'failed':
      return { ...run, phase: 'failed', problem: reply.message };
    default:
      return reply satisfies never;
  }
}

function applyProgress(
  run: RunView,
  { progress }: Extract<RunReply, { readonly type: 'progress' }>,
): RunView {
  const { losses, accuracies } = run.batches;
  losses.push(...progress.losses);
  accuracies.push(...progress.accuracies);
  return {
    ...run,
    steps: progress.steps,
    batches: { count: losses.length, losses, accuracies },
    digitsPerSecond: progress.digitsPerSecond,
    probabilities: progress.probabilities ?? run.probabilities,
    convolutions: progress.convolutions
      ? { steps: progress.steps, weights: progress.convolutions }
      : run.convolutions,
    scored: progress.scored,
  };
}

/** Whether the run is neither finished nor stopped nor failed. */
export function isUnderWay(run: RunView | undefined): run is RunView {
  return run !== undefined && !['finished', 'stopped', 'failed'].includes(run.phase);
}
