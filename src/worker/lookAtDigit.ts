import type { NetworkSpec } from '../network/layers.ts';
import type { Look } from '../runs/attribution.ts';
import { TaskQueue } from '../basics/taskQueue.ts';
import { occlude } from '../training/occlusion.ts';
import { trainableNetwork } from '../training/trainableNetwork.ts';
import { networkPredictor } from './networkPredictor.ts';

/**
 * Where a trained network looks on an uncropped digit of 784 bytes: in many tasks, between which other
 * questions are answered. Rejects where Keras would refuse the network.
 */
export async function lookAtDigit(
  network: NetworkSpec,
  weights: readonly Float32Array[],
  pixels: Uint8Array,
): Promise<Look> {
  const { window } = trainableNetwork(network);
  const predictor = await networkPredictor(network, weights);
  const tasks = new TaskQueue();
  const predictInTask = async (copies: Uint8Array): Promise<Float32Array> => {
    await tasks.next();
    return predictor.predict(copies);
  };
  try {
    return await occlude(predictInTask, pixels, window);
  } finally {
    tasks.close();
    predictor.dispose();
  }
}
