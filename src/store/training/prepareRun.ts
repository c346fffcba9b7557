import type { NextRun, TrainingClient } from '../../lab/trainingClient.ts';
import { isMeasured } from './measureEngine.ts';
import type { PlaygroundState, PlaygroundStore } from '../state.ts';
import { isAnyUnderWay, trainableConfig } from './selectRuns.ts';

/** Numbers that are being typed are not prepared for one by one. */
const QUIET_MILLISECONDS = 200;

/**
 * Has the engine of the Train page's next run made in advance, as soon as its speed is known, so that the run begins when the
 * button is pressed. It is given back when another page opens.
 */
export function prepareRun(store: PlaygroundStore, client: TrainingClient): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isPrepared = false;

  const prepare = (next: NextRun | undefined): void => {
    isPrepared = next !== undefined;
    client.prepare(next);
  };

  store.subscribe((state, previous) => {
    const before = questionParts(previous);
    if (questionParts(state).every((part, index) => part === before[index])) return;
    clearTimeout(waiting);
    // The run has taken it, or has had room made.
    if (isAnyUnderWay(state)) isPrepared = false;
    const next = nextRun(state);
    const mayChangeSoon = state.experiment.config !== previous.experiment.config;
    if (next) waiting = setTimeout(() => prepare(next), mayChangeSoon ? QUIET_MILLISECONDS : 0);
    else if (isPrepared) prepare(undefined);
  });
}

/** What the next run depends on; none of it changes in place. */
function questionParts(state: PlaygroundState): unknown[] {
  const { experiment, data, training } = state;
  return [
    experiment.page,
    experiment.config,
    data.status,
    data.digits,
    training.engine,
    isAnyUnderWay(state),
  ];
}

/** The run that the Train page would start; undefined where it would start none, or its engine is not known yet. */
function nextRun(state: PlaygroundState): NextRun | undefined {
  const { experiment, data } = state;
  const isReady = experiment.page === 'train' && data.status === 'complete' && isMeasured(state);
  if (!isReady || !data.digits || isAnyUnderWay(state)) return undefined;
  return { config: trainableConfig(state), digits: data.digits };
}
