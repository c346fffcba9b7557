import { createStore } from 'zustand/vanilla';
import type { Digits } from '../../../../src/digits/digitSet.ts';
import { countsOf } from '../../../../src/digits/sources.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import { createRunActions, type RunActions } from '../../../../src/store/training/runActions.ts';
import { createRunStarter } from '../../../../src/store/training/runStarter.ts';
import { createSettingActions } from '../../../../src/store/settingActions.ts';
import {
  createTrainingActions,
  type TrainingActions,
} from '../../../../src/store/training/trainingActions.ts';
import { FakeTrainingClient } from './fakeTrainingClient.ts';
import type { EngineReport } from '../../../../src/runs/engineReport.ts';

/** What the client says of an engine. */
export const REPORT: EngineReport = {
  name: 'wasm',
  label: 'WebAssembly',
  reason: 'Why.',
  digitsPerSecond: 3000,
};

/** A store whose digits are all there, and the actions on it, with a client that does nothing by itself. */
export interface TrainingScene {
  readonly store: PlaygroundStore;
  readonly client: FakeTrainingClient;
  readonly actions: TrainingActions;
  readonly runActions: RunActions;
  readonly settings: ReturnType<typeof createSettingActions>;
}

export function trainingScene(digits: Digits): TrainingScene {
  const store: PlaygroundStore = createStore(() => ({
    ...INITIAL_STATE,
    data: { ...INITIAL_STATE.data, status: 'complete' as const, digits, filled: countsOf('mnist') },
  }));
  const client = new FakeTrainingClient();
  const starter = createRunStarter(store, client);
  return {
    store,
    client,
    actions: createTrainingActions(store, client, starter),
    runActions: createRunActions(store, { client, starter, openConfig: () => undefined }),
    settings: createSettingActions(store),
  };
}
