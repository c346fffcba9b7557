import type { Problem } from '../basics/problem.ts';
import { createStore } from 'zustand/vanilla';
import type { AnswerClient } from '../lab/answerClient.ts';
import type { FeatureMapsClient } from '../lab/featureMapsClient.ts';
import type { LoadDigits } from '../lab/loadDigits.ts';
import type { TrainingClient } from '../lab/trainingClient.ts';
import { answerCrops } from './crop/answerCrops.ts';
import { answerFeatureMaps, type FeatureMapsActions } from './training/answerFeatureMaps.ts';
import { FEATURE_CROPS } from '../network/trainingSettings.ts';
import type { RunConfig } from '../runs/config.ts';
import type { Experiment } from '../runs/experiment.ts';
import { createCropActions, type CropActions } from './crop/cropActions.ts';
import { createDigitActions, type DigitActions } from './digits/digitActions.ts';
import { followOwnDigit, type ReadOwnDigit } from './digits/followOwnDigit.ts';
import { createSettingActions, type SettingActions } from './settingActions.ts';
import { INITIAL_STATE, type PlaygroundState, type PlaygroundStore } from './state.ts';
import { importRuns, type ImportResult } from './archive/importRuns.ts';
import type { Networks } from './archive/networks.ts';
import { createQueueActions, type QueueActions } from './training/queueActions.ts';
import { createRunActions, type RunActions } from './training/runActions.ts';
import { createRunStarter } from './training/runStarter.ts';
import { createTrainingActions, type TrainingActions } from './training/trainingActions.ts';
import type { Run } from '../runs/run.ts';

/** The laboratory behind the page: its workers. */
export interface Laboratory {
  readonly answer: AnswerClient;
  readonly training: TrainingClient;
  readonly featureMaps: FeatureMapsClient;
  readonly loadDigits: LoadDigits;
  readonly readOwnDigit: ReadOwnDigit;
  /** Where the networks of finished runs answer; it comes when it is needed. */
  readonly openNetworks: (store: PlaygroundStore) => Promise<Networks>;
}

/** The application without its page: one state, and all that can be done to it. */
export interface Playground
  extends
    CropActions,
    DigitActions,
    SettingActions,
    FeatureMapsActions,
    TrainingActions,
    RunActions,
    QueueActions {
  readonly store: PlaygroundStore;
  /** The networks of finished runs. */
  readonly networks: () => Promise<Networks>;
  /** Puts the runs of a file behind those of the page, and makes the file's settings the page's own. */
  readonly importRuns: (runs: readonly Run[], config: RunConfig) => ImportResult;
}

/** Puts the state together with the actions on it and the effects that follow from it. */
export function createPlayground(laboratory: Laboratory): Playground {
  const store = createStore<PlaygroundState>(() => INITIAL_STATE);
  const cropActions = createCropActions(store, answerCrops(store, laboratory.answer));
  const settingActions = createSettingActions(store);
  const featureMapsActions = answerFeatureMaps(store, laboratory.featureMaps);
  const { training: client } = laboratory;
  const starter = createRunStarter(store, client);
  followOwnDigit(store, laboratory.readOwnDigit);

  let opened: Promise<Networks> | undefined;
  const networks = (): Promise<Networks> =>
    (opened ??= laboratory.openNetworks(store).catch((error: unknown) => {
      // The next question tries again.
      opened = undefined;
      throw error;
    }));
  client.onReply((reply) => {
    // What cannot be had now cannot be asked later, which says so.
    if (reply.type === 'learned')
      networks().then(
        (kept) => kept.keep(reply.run, reply.weights),
        () => undefined,
      );
  });

  const openExperiment = (experiment: Experiment, problem: Problem | undefined): void => {
    // Following a link can be undone as any other change of a crop.
    const { config, ranks } = experiment;
    const { editors } = cropActions;
    editors.Cropping1D.apply(ranks.cropping1D);
    editors.Cropping2D.apply(config.cropping);
    editors.Cropping3D.apply(ranks.cropping3D);
    for (const { setting } of FEATURE_CROPS) editors[setting].apply(config[setting]);
    settingActions.openExperiment(experiment, problem);
  };
  const openConfig = (config: RunConfig): void =>
    openExperiment({ ...store.getState().experiment, config }, undefined);
  return {
    store,
    networks,
    ...cropActions,
    ...settingActions,
    ...featureMapsActions,
    ...createDigitActions(store, laboratory.loadDigits),
    ...createTrainingActions(store, client, starter),
    ...createRunActions(store, {
      client,
      starter,
      openConfig,
    }),
    ...createQueueActions(store, starter),
    importRuns: (runs, config) => {
      const result = importRuns(store, runs);
      openConfig(config);
      return result;
    },
    openExperiment,
  };
}
