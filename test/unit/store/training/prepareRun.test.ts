import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { shownRun } from '../../../../src/store/training/selectRuns.ts';
import { REPORT, trainingScene, type TrainingScene } from './trainingScene.ts';

let store: TrainingScene['store'];
let client: TrainingScene['client'];
let actions: TrainingScene['actions'];

beforeEach(() => {
  vi.useFakeTimers();
  const digits = blankDigits({ train: 100, test: 10 });
  ({ store, client, actions } = trainingScene(digits));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('preparing the next run', () => {
  async function measured(): Promise<void> {
    actions.openPage('train');
    vi.runAllTimers();
    client.answerMeasurement(REPORT);
    await vi.waitFor(() => expect(store.getState().training.engine.status).toBe('measured'));
  }

  it('waits for the measured speed, and follows the settings once they are quiet', async () => {
    actions.openPage('train');
    vi.runAllTimers();
    expect(client.prepared).toEqual([]);
    await measured();
    vi.runAllTimers();
    actions.changeConfig({ seed: 12 });
    actions.changeConfig({ seed: 123 });
    vi.runAllTimers();
    expect(client.prepared.map((config) => config?.seed)).toEqual([1, 123]);
  });

  it('does not wait where no setting has changed', async () => {
    await measured();
    vi.advanceTimersByTime(0);
    expect(client.prepared.map((config) => config?.seed)).toEqual([1]);
    actions.changeConfig({ seed: 2 });
    vi.advanceTimersByTime(0);
    expect(client.prepared).toHaveLength(1);
  });

  it('asks for just the run that the button starts', async () => {
    await measured();
    vi.runAllTimers();
    actions.train();
    expect(client.prepared).toEqual([shownRun(store.getState())?.config]);
  });

  it('is over when another page opens, and begins again with the Train page', async () => {
    await measured();
    vi.runAllTimers();
    actions.openPage('crop');
    vi.runAllTimers();
    actions.openPage('compare');
    vi.runAllTimers();
    expect(client.prepared.map((config) => config !== undefined)).toEqual([true, false]);
    actions.openPage('train');
    vi.runAllTimers();
    expect(client.prepared.at(-1)).toEqual(store.getState().experiment.config);
  });

  it('leaves a run alone, and prepares the next one after it', async () => {
    await measured();
    actions.train();
    vi.runAllTimers();
    actions.changeConfig({ seed: 2 });
    vi.runAllTimers();
    expect(client.prepared.map((config) => config?.seed)).toEqual([1]);
    client.reply({ type: 'phase', run: client.idOf(1), phase: 'finished' });
    vi.runAllTimers();
    expect(client.prepared.map((config) => config?.seed)).toEqual([1, 2]);
  });
});
