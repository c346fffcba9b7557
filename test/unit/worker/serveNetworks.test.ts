import { expect, it, onTestFinished, vi } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import type {
  NetworkQuestion,
  NetworksReply,
  NetworksRequest,
} from '../../../src/messages/networkMessages.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { initialWeights } from '../../../src/training/initialWeights.ts';
import { predict } from '../../../src/training/predict.ts';
import { serveNetworks } from '../../../src/worker/serveNetworks.ts';

const NETWORK = tutorialNetwork();
const RUNS = ['run-1', 'run-2', 'run-3'];
const DIGITS = RUNS.map((run): NetworkQuestion => ({ run, pixels: new Uint8Array(784).fill(255) }));

function weightsOf(run: string): readonly Float32Array[] {
  return initialWeights(NETWORK, RUNS.indexOf(run));
}

/** A worker that has learned all networks. */
function serve() {
  const { port1, port2 } = new MessageChannel();
  serveNetworks(port1);
  const replies: NetworksReply[] = [];
  port2.onmessage = ({ data }: MessageEvent<NetworksReply>) => replies.push(data);
  onTestFinished(() => port2.close());
  const send = (request: NetworksRequest): void => port2.postMessage(request);
  for (const run of RUNS) send({ type: 'learn', run, network: NETWORK, weights: weightsOf(run) });
  /** The first replies, once there are so many; the engine is compiled for the first of them. */
  const replied = (count: number) =>
    vi.waitFor(() => {
      expect(replies).toHaveLength(count);
      return replies;
    }, 30_000);
  return { send, replied };
}

/** Calls `act` while the first network looks. */
function whileLooking(act: () => void): void {
  const spy = vi.spyOn(SimdEngine.prototype, 'predict').mockImplementationOnce(function first(
    this: SimdEngine,
    pixels,
  ) {
    act();
    return this.predict(pixels);
  });
  onTestFinished(() => spy.mockRestore());
}

it('answers a question that comes while networks look before they have all looked', async () => {
  const { send, replied } = serve();
  whileLooking(() => send({ type: 'ask', id: 1, digits: DIGITS }));
  send({ type: 'look', id: 1, digits: DIGITS });
  const [first, second] = await replied(2);
  const probabilities = DIGITS.map(({ run, pixels }) => predict(NETWORK, weightsOf(run), pixels));
  expect(first).toEqual({ type: 'answers', id: 1, probabilities });
  expect(second).toMatchObject({ type: 'looks', id: 1, looks: { length: RUNS.length } });
});

it('lets a network look that is forgotten while others look', async () => {
  const { send, replied } = serve();
  send({ type: 'look', id: 1, digits: DIGITS });
  await replied(1);
  whileLooking(() => send({ type: 'forget', run: 'run-3' }));
  send({ type: 'look', id: 2, digits: DIGITS });
  const [undisturbed, disturbed] = await replied(2);
  expect(undisturbed?.type).toBe('looks');
  expect(disturbed).toEqual({ ...undisturbed, id: 2 });
});
