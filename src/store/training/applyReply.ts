import type { RunReply } from '../../lab/trainingClient.ts';
import { addBatches } from '../../runs/batchCurve.ts';
import type { Run } from '../../runs/run.ts';

/** The run after `reply`, which must be one of its own. */
export function applyReply(run: Run, reply: RunReply): Run {
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
    case 'failed':
      return { ...run, phase: 'failed', problem: reply.message };
    default:
      return reply satisfies never;
  }
}

function applyProgress(run: Run, { progress, phase }: Extract<RunReply, { readonly type: 'progress' }>): Run {
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
