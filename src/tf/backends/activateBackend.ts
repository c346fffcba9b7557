import * as tf from '@tensorflow/tfjs';

/**
 * Makes `name` TensorFlow.js's current back end. It is a global setting: whoever computes sets it anew after every
 * `await`.
 *
 * Throws an `Error` where the back end does not start.
 */
export async function activateBackend(name: string): Promise<void> {
  if (tf.getBackend() === name) return;
  // TensorFlow.js reports some failures by rejecting and others by `false`.
  const isSet = await tf.setBackend(name).catch(() => false);
  if (!isSet) throw new Error(`The ${name} back end of TensorFlow.js does not start in this browser.`);
}
