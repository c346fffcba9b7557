import { oncePerObject } from '../basics/oncePerObject.ts';
import { NO_CROPS } from '../network/trainingSettings.ts';
import type { RunConfig } from './config.ts';

/** The same for runs that differ in nothing but their seed. */
export const keyWithoutSeed = oncePerObject((config: RunConfig): string =>
  JSON.stringify({ ...config, seed: 0 }),
);

/** The same for runs that differ in nothing but their crops and seed, as those of a sweep do. */
export function keyWithoutCrops(config: RunConfig): string {
  return keyWithoutSeed({ ...config, ...NO_CROPS });
}
