import type { RunReply, TrainingClient } from '../../lab/trainingClient.ts';
import { applyReply } from './applyReply.ts';
import { pickedDigit, pickedPlace } from '../digits/pickedDigit.ts';
import { measureEngine } from './measureEngine.ts';
import type { PlaygroundState, PlaygroundStore } from '../state.ts';
import { prepareRun } from './prepareRun.ts';
import { commandRun } from './runCommands.ts';
import { runsWithRemoved, shownRun, trainableConfig } from './selectRuns.ts';
import type { RunStarter } from './runStarter.ts';
import { isUnderWay, type Run } from '../../runs/run.ts';
import { withRun } from '../../runs/runList.ts';

export interface TrainingActions {
  /** Starts a run with the page's settings; refused while digits are loading or the Train page's run is under way. */
  readonly train: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Trains one batch: of the paused run, or of a new one, which then waits. */
  readonly step: () => void;
  readonly stop: () => void;
}

/** The actions on the Train page's run, and what follows in the state from what is told of all runs. */
export function createTrainingActions(
  store: PlaygroundStore,
  client: TrainingClient,
  starter: RunStarter,
): TrainingActions {
  const receive = (reply: RunReply): void =>
    store.setState(({ training }) => ({
      training: { ...training, runs: withRun(training.runs, reply.run, (run) => applyReply(run, reply)) },
    }));

  const start = (paused: boolean): void => {
    const state = store.getState();
    if (isUnderWay(shownRun(state))) return;
    const [id] = starter.start([{ config: trainableConfig(state) }], { paused });
    if (id === undefined) return;
    store.setState(({ training }) => ({ training: { ...training, shown: id } }));
  };

  const command = (type: 'pause' | 'resume' | 'step' | 'stop'): void => {
    const run = shownRun(store.getState());
    if (run) commandRun(store, client, type, run.id);
  };

  const watchPickedDigit = (state: PlaygroundState): void => {
    const run = shownRun(state);
    if (!isUnderWay(run)) return;
    // The network sees what it was trained on, whatever border the page has meanwhile.
    const digit = pickedDigit(state, run.config);
    if (digit) client.watch(run.id, digit.pixels);
  };

  client.onReply(receive);
  store.subscribe((state, previous) => {
    // A run that is put back may have missed which digit is picked.
    const isOtherRun = shownRun(state)?.id !== shownRun(previous)?.id;
    const isOtherDigit = pickedPlace(state) !== pickedPlace(previous);
    // What is known is about the digit before.
    if (isOtherDigit) forgetProbabilities(store);
    if (isOtherRun || isOtherDigit) watchPickedDigit(store.getState());
  });
  measureEngine(store, client);
  prepareRun(store, client);

  return {
    train: () => start(false),
    pause: () => command('pause'),
    resume: () => command('resume'),
    step: () => {
      if (!isUnderWay(shownRun(store.getState()))) start(true);
      command('step');
    },
    stop: () => command('stop'),
  };
}

function forgetProbabilities(store: PlaygroundStore): void {
  const { training } = store.getState();
  const { runs, removed } = training;
  if (!runsWithRemoved({ training }).some(({ probabilities }) => probabilities)) return;
  store.setState({
    training: {
      ...training,
      runs: runs.map(withoutProbabilities),
      removed: removed && { ...removed, run: withoutProbabilities(removed.run) },
    },
  });
}

function withoutProbabilities(run: Run): Run {
  return run.probabilities ? { ...run, probabilities: undefined } : run;
}
