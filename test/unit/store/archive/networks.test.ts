import { beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createNetworksClient } from '../../../../src/lab/networksClient.ts';
import { tutorialNetwork } from '../../../../src/network/tutorialNetwork.ts';
import type { NetworksReply, NetworksRequest } from '../../../../src/messages/networkMessages.ts';
import { createNetworks, type Networks } from '../../../../src/store/archive/networks.ts';
import { MOST_NETWORKS } from '../../../../src/store/archive/mostNetworks.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import { SimdEngine } from '../../../../src/simd/simdEngine.ts';
import { initialWeights } from '../../../../src/training/initialWeights.ts';
import { occlude } from '../../../../src/training/occlusion.ts';
import { predict } from '../../../../src/training/predict.ts';
import { trainableNetwork } from '../../../../src/training/trainableNetwork.ts';
import { networkPredictor, plainPredictor } from '../../../../src/worker/networkPredictor.ts';
import { serveNetworks } from '../../../../src/worker/serveNetworks.ts';
import { ServedWorker } from '../../../harness/servedWorker.ts';
import { FakeArchive } from './fakeArchive.ts';
import { runWith } from '../../ui/train/runs.ts';
import type { Run } from '../../../../src/runs/run.ts';

const PIXELS = Uint8Array.from({ length: 784 }, (_, pixel) => (pixel * 7) % 256);

let archive: FakeArchive;
let store: PlaygroundStore;
let worker: ServedWorker<NetworksRequest, NetworksReply>;
let networks: Networks;

function open(): void {
  networks = createNetworks(
    store,
    createNetworksClient(() => (worker = new ServedWorker(serveNetworks))),
    archive,
  );
}

function list(...runs: readonly Run[]): void {
  store.setState(({ training }) => ({ training: { ...training, runs, removed: undefined } }));
}

beforeEach(() => {
  archive = new FakeArchive();
  store = createStore(() => INITIAL_STATE);
  open();
});

const CROPPED = runWith({ id: 'run-1', phase: 'finished' });
const CLASSIC = runWith(
  { id: 'run-2', phase: 'finished' },
  {
    cropping: [
      [0, 0],
      [0, 0],
    ],
  },
);

function weightsOf({ config }: Run): readonly Float32Array[] {
  return initialWeights(tutorialNetwork(config), 4);
}

function expected(run: Run): Float32Array {
  return predict(tutorialNetwork(run.config), weightsOf(run), PIXELS);
}

it('lets every network answer, each by its own weights, also after the page was opened anew', async () => {
  list(CROPPED, CLASSIC);
  for (const run of [CROPPED, CLASSIC]) networks.keep(run.id, weightsOf(run));
  const questions = [CROPPED, CLASSIC].map((run) => ({ run, pixels: PIXELS }));
  const answers = new Map([CROPPED, CLASSIC].map((run) => [run.id, expected(run)] as const));
  expect(await networks.ask(questions)).toEqual(answers);
  await vi.waitFor(() => expect(archive.kept.size).toBe(2));
  open();
  expect(await networks.ask(questions)).toEqual(answers);
  // Weights are sent once.
  await networks.ask(questions);
  expect(worker.sent.map(({ type }) => type)).toEqual(['learn', 'learn', 'ask', 'ask']);
});

it('shows where every network looks, on the SIMD engine as in plain loops', async () => {
  list(CROPPED, CLASSIC);
  for (const run of [CROPPED, CLASSIC]) networks.keep(run.id, weightsOf(run));
  const pixels = new Uint8Array(784);
  for (const row of [4, 5, 12, 13]) pixels.fill(255, 28 * row + 10, 28 * row + 14);
  const looks = await networks.look([CROPPED, CLASSIC].map((run) => ({ run, pixels })));
  expect([...(looks?.keys() ?? [])]).toEqual([CROPPED.id, CLASSIC.id]);
  for (const run of [CROPPED, CLASSIC]) {
    const network = tutorialNetwork(run.config);
    const plain = plainPredictor(network, weightsOf(run));
    const expectedLook = await occlude(plain.predict, pixels, trainableNetwork(network).window);
    expect(await networkPredictor(network, weightsOf(run))).toBeInstanceOf(SimdEngine);
    const look = looks?.get(run.id);
    expect(look?.answer).toBe(expectedLook.answer);
    expect(Math.max(...expectedLook.influence)).toBeGreaterThan(0.001);
    look?.influence.forEach((value, pixel) => expect(value).toBeCloseTo(expectedLook.influence[pixel]!, 3));
  }
  // Nothing that the crop cuts has any influence.
  expect(
    looks
      ?.get(CROPPED.id)
      ?.influence.subarray(0, 5 * 28)
      .every((value) => value === 0),
  ).toBe(true);
});

it('rejects a look that the worker cannot answer, and answers other questions', async () => {
  list(CROPPED);
  networks.keep(CROPPED.id, weightsOf(CROPPED));
  const question = { run: CROPPED, pixels: PIXELS };
  await networks.ask([question]);
  worker.port.onmessage?.(
    new MessageEvent('message', { data: { type: 'forget', run: CROPPED.id } satisfies NetworksRequest }),
  );
  await expect(networks.look([question])).rejects.toThrow('has not come');
  await expect(networks.ask([question])).rejects.toThrow('has not come');
});

it('leaves out runs whose weights are missing, damaged or of another network', async () => {
  list(CROPPED, CLASSIC);
  archive.kept.set(CROPPED.id, weightsOf(CLASSIC));
  const questions = [CROPPED, CLASSIC].map((run) => ({ run, pixels: PIXELS }));
  expect(await networks.ask(questions)).toEqual(new Map());
  archive.kept.set(CLASSIC.id, weightsOf(CLASSIC));
  expect([...((await networks.ask(questions)) ?? [])].map(([id]) => id)).toEqual([CLASSIC.id]);
});

it('tells of a full disk, and answers all the same until the page is closed', async () => {
  list(CROPPED);
  archive.refuses = true;
  networks.keep(CROPPED.id, weightsOf(CROPPED));
  await vi.waitFor(() => expect(store.getState().archiveProblem?.code).toBe('networksRefused'));
  expect(await networks.ask([{ run: CROPPED, pixels: PIXELS }])).toEqual(
    new Map([[CROPPED.id, expected(CROPPED)]]),
  );
});

it('keeps those of the newest runs, and drops the others first that are not here', async () => {
  const runs = Array.from({ length: MOST_NETWORKS + 1 }, (_, at) => runWith({ id: `run-${at}` }));
  list(...runs);
  archive.kept.set('elsewhere', []);
  for (const { id } of runs) {
    networks.keep(id, []);
    await vi.waitFor(() => expect(archive.kept.has(id)).toBe(true));
  }
  expect([...archive.kept.keys()]).toEqual(runs.slice(1).map(({ id }) => id));
});

it('forgets a removed run once it cannot be put back any more', async () => {
  list(CROPPED, CLASSIC);
  networks.keep(CROPPED.id, weightsOf(CROPPED));
  await vi.waitFor(() => expect(archive.kept.size).toBe(1));
  await networks.ask([{ run: CROPPED, pixels: PIXELS }]);
  const removed = { run: CROPPED, place: 0 };
  store.setState(({ training }) => ({ training: { ...training, runs: [CLASSIC], removed } }));
  expect(archive.kept.size).toBe(1);
  list(CLASSIC);
  await vi.waitFor(() => expect(archive.kept.size).toBe(0));
  expect(worker.sent.at(-1)).toEqual({ type: 'forget', run: CROPPED.id });
});

it('teaches a worker anew that has crashed', async () => {
  list(CROPPED);
  networks.keep(CROPPED.id, weightsOf(CROPPED));
  await vi.waitFor(() => expect(archive.kept.size).toBe(1));
  await networks.ask([{ run: CROPPED, pixels: PIXELS }]);
  worker.crash('Out of memory.');
  expect(await networks.ask([{ run: CROPPED, pixels: PIXELS }])).toEqual(
    new Map([[CROPPED.id, expected(CROPPED)]]),
  );
});
