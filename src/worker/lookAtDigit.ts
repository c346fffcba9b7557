import type { NetworkSpec } from '../network/layers.ts';
import type { Look } from '../runs/attribution.ts';
import { occlude } from '../training/occlusion.ts';
import { trainableNetwork } from '../training/trainableNetwork.ts';
import { networkPredictor } from './networkPredictor.ts';

/** Where a trained network looks on an uncropped digit of 784 bytes. Rejects where Keras would refuse the network. */
export async function lookAtDigit(
  network: NetworkSpec,
  weights: readonly Float32Array[],
  pixels: Uint8Array,
): Promise<Look> {
  const { window } = trainableNetwork(network);
  const predictor = await networkPredictor(network, weights);
  try {
    return await occlude((copies) => predictor.predict(copies), pixels, window);
  } finally {
    predictor.dispose();
  }
}
