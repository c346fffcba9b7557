/**
 * The device that an engine computes on is gone, and all that was on it: a lost WebGL context, for example.
 */
export class EngineLostError extends Error {
  override name = 'EngineLostError';
}
