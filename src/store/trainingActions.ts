import type { RunReply, TrainingClient } from '../lab/training.ts';
import { applyReply, isUnderWay, newRun } from './applyReply.ts';
import { pickedDigit, pickedPlace } from './digitActions.ts';
import { measureEngine } from './measureEngine.ts';
import type { PlaygroundStore } from './playground.ts';
import type { PlaygroundState } from './state.ts';
import type { RunView } from './trainingView.ts';

export interface TrainingActions {
  /** Starts a run with the page's settings; refused while digits are loading or a run is under way. */
  readonly train: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Trains one batch: of the paused run, or of a new one, which then waits. */
  readonly step: () => void;
  readonly stop: () => void;
}

/** The actions on the training, and what follows from them in the state. */
export function createTrainingActions(store: PlaygroundStore, client: TrainingClient): TrainingActions {
  let runs = 0;

  const update = (change: (run: RunView) => RunView): void =>
    store.setState(({ training }) =>
      training.run ? { training: { ...training, run: change(training.run) } } : {},
    );

  const receive = (reply: RunReply): void => {
    if (reply.run === store.getState().training.run?.id) update((run) => applyReply(run, reply));
  };

  const start = (paused: boolean): void => {
    const { data, experiment, training } = store.getState();
    if (data.status !== 'complete' || !data.digits || isUnderWay(training.run)) return;
    runs += 1;
    const id = `run-${runs}`;
    // The digits may be drawn ones that stand in: the run is told as what it is.
    const config = { ...experiment.config, digits: data.source };
    store.setState({ training: { ...training, run: newRun(id, config) } });
    watchPickedDigit(store.getState());
    client.start({ run: id, config, digits: data.digits, paused });
  };

  const command = (type: 'pause' | 'resume' | 'step' | 'stop'): void => {
    const { run } = store.getState().training;
    if (isUnderWay(run)) client.command({ type, run: run.id });
  };

  const watchPickedDigit = (state: PlaygroundState): void => {
    const digit = pickedDigit(state);
    if (digit && state.training.run) client.watch(digit.pixels);
  };

  client.onReply(receive);
  store.subscribe((state, previous) => {
    if (pickedPlace(state) === pickedPlace(previous)) return;
    // What is known is about the digit before.
    update((run) => ({ ...run, probabilities: undefined }));
    watchPickedDigit(state);
  });
  measureEngine(store, client);

  return {
    train: () => start(false),
    pause: () => command('pause'),
    resume: () => command('resume'),
    step: () => {
      if (!isUnderWay(store.getState().training.run)) start(true);
      command('step');
    },
    stop: () => command('stop'),
  };
}
