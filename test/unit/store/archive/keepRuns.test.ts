import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { addBatches } from '../../../../src/runs/batchCurve.ts';
import { emptyAnswers } from '../../../../src/runs/testAnswers.ts';
import { keepRuns, type RunArchive } from '../../../../src/store/archive/keepRuns.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import { readStoredRun, storedRun } from '../../../../src/runs/storedRun.ts';
import { endedEpochs, runWith } from '../../ui/train/runs.ts';
import type { Run } from '../../../../src/runs/run.ts';
import { problemText } from '../../../../src/words/problemText.ts';

/** Keeps what structured cloning keeps, as the browser does. */
class FakeArchive implements RunArchive {
  readonly stored = new Map<string, unknown>();
  saves = 0;
  refuses = false;

  async load() {
    const kept = [...this.stored.values()].map(readStoredRun);
    const runs = kept.flatMap((entry) => (entry ? [entry.run] : []));
    return { runs, unreadable: kept.length - runs.length };
  }

  async save(run: Run, place: number) {
    if (this.refuses) throw new Error('The disk is full.');
    this.saves += 1;
    this.stored.set(run.id, structuredClone(storedRun(run, place)));
  }

  async remove(id: string) {
    this.stored.delete(id);
  }
}

const FINISHED = runWith({
  phase: 'finished',
  steps: 4800,
  epochs: endedEpochs(25),
  test: { accuracy: 0.98, loss: 0.05 },
  answers: emptyAnswers(10_000),
  attributions: [{ digit: 3, answer: 0, influence: new Float32Array(784).fill(0.5) }],
});

let archive: FakeArchive;
let page: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  archive = new FakeArchive();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page over the archive, with what it has read from it. */
async function openPage(): Promise<PlaygroundStore> {
  const store: PlaygroundStore = createStore(() => INITIAL_STATE);
  keepRuns(store, async () => archive, page);
  await vi.advanceTimersByTimeAsync(0);
  return store;
}

function list(store: PlaygroundStore, runs: readonly Run[]): void {
  store.setState(({ training }) => ({ training: { ...training, runs } }));
}

async function show(store: PlaygroundStore, runs: readonly Run[]): Promise<void> {
  list(store, runs);
  await vi.advanceTimersByTimeAsync(2000);
}

describe('runs', () => {
  it('come back with all that they were', async () => {
    await show(await openPage(), [FINISHED]);
    const [back] = (await openPage()).getState().training.runs;
    expect(back).toEqual(FINISHED);
  });

  it('that were interrupted come back as stopped, with their curves so far', async () => {
    const running = runWith({ phase: 'training', steps: 2 });
    await show(await openPage(), [{ ...running, batches: addBatches(running.batches, [2, 1], [0.1, 0.2]) }]);
    const [back] = (await openPage()).getState().training.runs;
    expect(back).toMatchObject({ phase: 'stopped', steps: 2 });
    expect(back!.batches.batches).toBe(2);
    expect(back!.batches.losses[0]).toBe(1.5);
  });

  it.each(['finished', 'stopped', 'failed'] as const)(
    'that have %s are written down at once',
    async (phase) => {
      const store = await openPage();
      await show(store, [runWith({ phase: 'testing' })]);
      list(store, [{ ...FINISHED, phase }]);
      const [back] = (await openPage()).getState().training.runs;
      expect(back).toEqual({ ...FINISHED, phase });
    },
  );

  it('that are under way are written down only now and then, and one that has ended once', async () => {
    const store = await openPage();
    for (let steps = 1; steps <= 20; steps += 1) {
      list(store, [runWith({ phase: 'training', steps })]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(archive.saves).toBe(2);
    await show(store, [FINISHED]);
    expect(archive.saves).toBe(3);
  });

  it('are written down as they are when the page is left', async () => {
    const store = await openPage();
    await show(store, [runWith({ phase: 'training', steps: 1 })]);
    list(store, [runWith({ phase: 'training', steps: 7 })]);
    page.dispatchEvent(new Event('pagehide'));
    const [back] = (await openPage()).getState().training.runs;
    expect(back).toMatchObject({ phase: 'stopped', steps: 7 });
    page.dispatchEvent(new Event('pagehide'));
    expect(archive.saves).toBe(2);
  });

  it('that are removed are gone', async () => {
    const store = await openPage();
    await show(store, [FINISHED]);
    await show(store, []);
    expect(archive.stored.size).toBe(0);
  });

  it('that cannot be read are dropped with one sentence', async () => {
    archive.stored.set('a', { ...storedRun(FINISHED, 0), version: 0 });
    archive.stored.set('b', 'rubbish');
    const state = (await openPage()).getState();
    expect(state.training.runs).toEqual([]);
    expect(state.archiveProblem && problemText(state.archiveProblem)).toContain('2 runs of an earlier visit');
  });

  it('that the browser refuses to keep are told of', async () => {
    const store = await openPage();
    archive.refuses = true;
    await show(store, [FINISHED]);
    expect(store.getState().archiveProblem?.code).toBe('runsRefused');
  });
});

describe('readStoredRun', () => {
  const stored = storedRun(FINISHED, 3);

  it.each([
    ['settings that no link has', { ...stored, settings: '#/crop?epochs=-1' }],
    ['a curve of other settings', { ...stored, settings: '#/crop?epochs=500' }],
    ['answers that are too few', { ...stored, answers: emptyAnswers(3) }],
    ['an unknown phase', { ...stored, phase: 'asleep' }],
    ['a name that is none', { ...stored, name: 7 }],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => {
    expect(readStoredRun(value)).toBeUndefined();
  });

  it('reads what was written', () => {
    expect(readStoredRun(structuredClone(stored))).toEqual({ run: FINISHED, place: 3 });
  });
});
