import type { TrainingClient } from '../../lab/trainingClient.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { PageName } from '../../runs/experiment.ts';
import { speedKey } from '../../runs/sameSettings.ts';
import { messageOf } from '../../basics/messageOf.ts';
import { planRun } from '../../runs/plan.ts';
import { isAnyUnderWay } from './selectRuns.ts';
import type { PlaygroundState, PlaygroundStore } from '../state.ts';
import type { EngineView } from './trainingView.ts';

/** A crop that is being dragged or a number that is being typed is not measured at every change. */
const QUIET_MILLISECONDS = 500;

/** An epoch of fewer seconds says less of the speed than the measurement did. */
const TELLING_SECONDS = 0.5;

/** Those that start runs. */
const MEASURING_PAGES: ReadonlySet<PageName> = new Set(['train', 'compare']);

/**
 * Measures how fast the engine trains with the page's settings, whenever a page that starts runs is open, no run is under way, no
 * digits are being loaded, and settings that the speed depends on have changed. What a run then makes of them is the better
 * measurement: it takes longer, on the digits themselves.
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
    const current = store.getState();
    // An answer to an older question is dropped; the newer one is being asked.
    if (!sameSpeed(current.experiment.config, config)) return;
    // A run that has begun meanwhile breaks a measurement off; it is made up for when the run has ended.
    update(isAnyUnderWay(current) && engine.status === 'failed' ? { status: 'unknown' } : engine);
  };

  const consider = (state: PlaygroundState): void => {
    if (!isMeasurable(state)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void measure(), QUIET_MILLISECONDS);
  };

  store.subscribe((state, previous) => {
    const learned = learnedFromRuns(state, previous);
    if (learned) update(learned);
    if (isMeasurable(state) && questionOf(state) !== questionOf(previous)) consider(state);
  });
}

/**
 * The engine with the speed of the epoch that a run has just trained with the settings it was measured with. A first epoch is no
 * measurement: the first steps may compile.
 */
function learnedFromRuns(
  { training: { engine, runs } }: PlaygroundState,
  { training: { runs: before } }: PlaygroundState,
): EngineView | undefined {
  if (engine.status !== 'measured' || runs === before) return undefined;
  for (const { id, config, epochs, engine: used } of runs) {
    const known = before.find((run) => run.id === id)?.epochs.length ?? 0;
    const newest = known > 0 ? epochs[known] : undefined;
    if (newest === undefined || newest.seconds < TELLING_SECONDS) continue;
    if (used?.name === engine.report.name && sameSpeed(config, engine.config)) {
      const digitsPerSecond = planRun(config).training / newest.seconds;
      return { ...engine, report: { ...engine.report, digitsPerSecond } };
    }
  }
  return undefined;
}

/** Whether the speed with the page's settings is known. */
export function isMeasured({ experiment, training: { engine } }: PlaygroundState): boolean {
  return engine.status === 'measured' && sameSpeed(engine.config, experiment.config);
}

/** Whether a measurement would tell something new and disturb nothing. */
function isMeasurable(state: PlaygroundState): boolean {
  const {
    experiment: { page, config },
    data,
    training: { engine },
  } = state;
  // What has failed once may work after the next run, which starts a worker that has crashed anew.
  const known = isMeasured(state) || (engine.status === 'measuring' && sameSpeed(engine.config, config));
  // Loading takes cores; no run begins before it is over.
  const isDisturbed = data.status === 'loading' || isAnyUnderWay(state);
  return MEASURING_PAGES.has(page) && !isDisturbed && !known;
}

/** Changes when a measurement may have become possible or necessary. */
function questionOf(state: PlaygroundState): string {
  const { page, config } = state.experiment;
  return [page, speedKey(config), state.data.status, isAnyUnderWay(state)].join(' ');
}

function sameSpeed(a: RunConfig, b: RunConfig): boolean {
  return speedKey(a) === speedKey(b);
}
