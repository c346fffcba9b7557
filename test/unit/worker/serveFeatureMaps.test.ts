import { expect, it, onTestFinished, vi } from 'vitest';
import { NO_CROPPING } from '../../../src/crop/cropping.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import type {
  ConvolutionWeights,
  FeatureMapsReply,
  FeatureMapsRequest,
} from '../../../src/messages/featureMapMessages.ts';
import { featureMaps, initialConvolutions } from '../../../src/training/featureMaps.ts';
import { serveFeatureMaps } from '../../../src/worker/serveFeatureMaps.ts';

const NETWORK = tutorialNetwork({ cropping: NO_CROPPING });
const PIXELS = new Uint8Array(784).fill(128);

function serve() {
  const { port1, port2 } = new MessageChannel();
  serveFeatureMaps(port1);
  const replies: FeatureMapsReply[] = [];
  port2.onmessage = ({ data }: MessageEvent<FeatureMapsReply>) => replies.push(data);
  onTestFinished(() => port2.close());
  const ask = (id: number, weights: ConvolutionWeights): void => {
    const request: FeatureMapsRequest = { type: 'maps', id, network: NETWORK, weights, pixels: PIXELS };
    port2.postMessage(request);
  };
  return { replies, ask };
}

it("computes with a seed's first weights and with a run's own, and sends the weights back", async () => {
  const { replies, ask } = serve();
  const own = initialConvolutions(NETWORK, 8);
  ask(1, { from: 'seed', seed: 4 });
  ask(2, { from: 'run', weights: own });
  await vi.waitFor(() => expect(replies).toHaveLength(2));
  const ofSeed = initialConvolutions(NETWORK, 4);
  expect(replies).toEqual([
    { type: 'maps', id: 1, weights: ofSeed, maps: featureMaps(NETWORK, ofSeed, PIXELS) },
    { type: 'maps', id: 2, weights: own, maps: featureMaps(NETWORK, own, PIXELS) },
  ]);
});

it('says why it cannot, and answers the next', async () => {
  const { replies, ask } = serve();
  ask(1, { from: 'run', weights: [] });
  ask(2, { from: 'seed', seed: 1 });
  await vi.waitFor(() => expect(replies).toHaveLength(2));
  expect(replies[0]).toEqual({
    type: 'failed',
    id: 1,
    message: 'The network has more layers than there are weights for.',
  });
  expect(replies[1]).toMatchObject({ type: 'maps', id: 2 });
});
