import type { Digits } from '../../../../src/digits/digitSet.ts';
import type { EngineReport } from '../../../../src/runs/engineReport.ts';
import type { Playground } from '../../../../src/store/playground.ts';
import type { PlaygroundStore } from '../../../../src/store/state.ts';
import { openPlayground } from '../openPlayground.ts';
import { FakeTrainingClient } from './fakeTrainingClient.ts';

/** What the client says of an engine. */
export const REPORT: EngineReport = {
  name: 'wasm',
  label: 'WebAssembly',
  reason: 'Why.',
  digitsPerSecond: 3000,
};

/** A playground whose digits are all there, with a training client that does nothing by itself. */
export interface TrainingScene {
  readonly store: PlaygroundStore;
  readonly client: FakeTrainingClient;
  readonly actions: Playground;
}

export function trainingScene(digits: Digits): TrainingScene {
  const client = new FakeTrainingClient();
  const actions = openPlayground(digits, { training: client });
  return { store: actions.store, client, actions };
}
