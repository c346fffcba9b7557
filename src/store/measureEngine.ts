import type { TrainingClient } from '../lab/training.ts';
import { cropsOf } from '../network/trainingSettings.ts';
import type { RunConfig } from '../runs/config.ts';
import { isUnderWay } from './applyReply.ts';
import type { PlaygroundStore } from './playground.ts';
import type { PlaygroundState } from './state.ts';
import type { EngineView } from './trainingView.ts';
import { messageOf } from '../runs/messageOf.ts';

/** A crop that is being dragged or a number that is being typed is not measured at every change. */
const QUIET_MILLISECONDS = 500;

/**
 * Measures how fast the engine trains with the page's settings, whenever the Train page is open, no run is under way and
 * settings that the speed depends on have changed.
 */
export function measureEngine(store: PlaygroundStore, client: TrainingClient): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const update = (engine: EngineView): void =>
    store.setState(({ training }) => ({ training: { ...training, engine } }));

  const measure = async (): Promise<void> => {
    const state = store.getState();
    if (!isMeasurable(state)) return;
    const { config } = state.experiment;
    update({ status: 'measuring', config });
    const engine = await client.measure(config).then(
      (report): EngineView => ({ status: 'measured', config, report }),
      (error: unknown): EngineView => ({ status: 'failed', config, problem: messageOf(error) }),
    );
    const { experiment, training } = store.getState();
    // An answer to an older question is dropped; the newer one is being asked.
    if (!sameSpeed(experiment.config, config)) return;
    // A run that has begun meanwhile breaks a measurement off; it is made up for when the run has ended.
    update(isUnderWay(training.run) && engine.status === 'failed' ? { status: 'unknown' } : engine);
  };

  const consider = (state: PlaygroundState): void => {
    if (!isMeasurable(state)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void measure(), QUIET_MILLISECONDS);
  };

  store.subscribe((state, previous) => {
    if (isMeasurable(state) && questionOf(state) !== questionOf(previous)) consider(state);
  });
}

/** Whether a measurement would tell something new and disturb nothing. */
function isMeasurable({ experiment: { page, config }, training: { engine, run } }: PlaygroundState): boolean {
  // What has failed once may work after the next run, which starts a worker that has crashed anew.
  const known =
    (engine.status === 'measuring' || engine.status === 'measured') && sameSpeed(engine.config, config);
  return page === 'train' && !isUnderWay(run) && !known;
}

/** Changes when a measurement may have become possible or necessary. */
function questionOf({ experiment: { page, config }, training: { run } }: PlaygroundState): string {
  return JSON.stringify([page, speedSettings(config), isUnderWay(run)]);
}

function sameSpeed(a: RunConfig, b: RunConfig): boolean {
  return JSON.stringify(speedSettings(a)) === JSON.stringify(speedSettings(b));
}

/** The settings that the speed depends on. */
function speedSettings(config: RunConfig): unknown {
  const { batchSize, dropout, engine } = config;
  return { crops: cropsOf(config), batchSize, dropout, engine };
}
