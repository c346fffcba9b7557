import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { pixelsOf } from '../../../../src/digits/digitSet.ts';
import { countsOf } from '../../../../src/digits/sources.ts';
import { createNetworksClient } from '../../../../src/lab/networksClient.ts';
import { createTrainingClient } from '../../../../src/lab/trainingClient.ts';
import type { NetworksReply, NetworksRequest } from '../../../../src/messages/networkMessages.ts';
import type { TrainingReply, TrainingRequest } from '../../../../src/messages/trainingMessages.ts';
import { compileForMachine } from '../../../../src/simd/binary.ts';
import { simdProvider } from '../../../../src/simd/simdProvider.ts';
import { createNetworks } from '../../../../src/store/archive/networks.ts';
import { createPlayground, type Playground } from '../../../../src/store/playground.ts';
import { shownRun } from '../../../../src/store/training/selectRuns.ts';
import type { Run } from '../../../../src/runs/run.ts';
import { serveNetworks } from '../../../../src/worker/serveNetworks.ts';
import { serveTraining } from '../../../../src/worker/serveTraining.ts';
import { ServedWorker } from '../../../harness/servedWorker.ts';
import { FakeArchive } from './fakeArchive.ts';

const DIGITS = blankDigits({ train: 100, test: 10 });
DIGITS.train.pixels.forEach((_, at, pixels) => (pixels[at] = (at * 7) % 256));
DIGITS.train.labels.forEach((_, at, labels) => (labels[at] = at % 10));

let archive: FakeArchive;
let trainingWorkers: ServedWorker<TrainingRequest, TrainingReply>[];

// The engine is built first, which takes its time.
beforeAll(async () => {
  await compileForMachine();
}, 60_000);

beforeEach(() => {
  // Node 20 has none.
  vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
  archive = new FakeArchive();
  trainingWorkers = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The application as the page wires it, with its workers in this thread; a second one is the page after a reload. */
function open(): Playground {
  const nothing = (): void => undefined;
  const playground = createPlayground({
    answer: { crop: async () => undefined, onBackend: nothing, dispose: nothing },
    training: createTrainingClient(() => {
      const worker = new ServedWorker<TrainingRequest, TrainingReply>((port) =>
        serveTraining(port, { providers: [simdProvider()] }),
      );
      trainingWorkers.push(worker);
      return worker;
    }),
    featureMaps: { ask: async () => undefined, dispose: nothing },
    openNetworks: async (store) =>
      createNetworks(
        store,
        createNetworksClient(() => new ServedWorker<NetworksRequest, NetworksReply>(serveNetworks)),
        archive,
      ),
    readOwnDigit: async () => new Uint8Array(784),
    loadDigits: () => ({ cancel: nothing }),
  });
  playground.loadDigits();
  playground.store.setState(({ data }) => ({
    data: { ...data, status: 'complete', digits: DIGITS, filled: countsOf('mnist') },
  }));
  return playground;
}

function shownOf({ store }: Playground): Run {
  return shownRun(store.getState()) ?? expect.unreachable();
}

async function answerOf({ networks }: Playground, run: Run, digit: number): Promise<Float32Array> {
  const answers = await (await networks()).ask([{ run, pixels: pixelsOf(DIGITS.train, digit) }]);
  return answers?.get(run.id) ?? expect.unreachable();
}

/** A page whose run is finished. */
async function trained(): Promise<Playground> {
  const playground = open();
  playground.pickDigit('train', 25);
  playground.changeConfig({ epochs: 1, batchSize: 10, trainingDigits: 100 });
  playground.train();
  await vi.waitFor(() => expect(shownOf(playground).phase).toBe('finished'), { timeout: 10_000 });
  return playground;
}

it('answers as it did while it trained, also when its worker has crashed, and on the page that comes next', async () => {
  const playground = await trained();
  const run = shownOf(playground);
  const told = run.probabilities ?? expect.unreachable();
  trainingWorkers[0]?.crash('Out of memory.');
  expect(shownOf(playground)).toBe(run);
  const answer = await answerOf(playground, run, 25);
  expect(Math.max(...answer)).toBeGreaterThan(0.1);
  answer.forEach((share, label) => expect(share).toBeCloseTo(told[label]!, 4));
  const other = await answerOf(playground, run, 26);
  expect(other).not.toEqual(answer);
  await vi.waitFor(() => expect(archive.kept.has(run.id)).toBe(true));
  expect(await answerOf(open(), run, 26)).toEqual(other);
  expect(trainingWorkers).toHaveLength(1);
});

it('is not asked of the training worker: it hears of no digit that is picked after the run', async () => {
  const playground = await trained();
  const heard = trainingWorkers[0]?.sent.length;
  playground.pickDigit('train', 26);
  expect(trainingWorkers[0]?.sent).toHaveLength(heard ?? 0);
  expect(shownOf(playground)).toMatchObject({ phase: 'finished', probabilities: undefined });
});
