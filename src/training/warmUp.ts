import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import type { Engine } from './engine.ts';
import { train } from './train.ts';

/**
 * Trains the first step of a run and takes it back: code is compiled and memory touched when the run begins, and the engine is
 * to the bit what it was. Throws as `train` does.
 */
export async function warmUp(config: RunConfig, digits: Digits, engine: Engine): Promise<void> {
  const before = await engine.readState();
  const events = train(config, digits, engine, { stepsInFlight: () => 1 });
  await events.next();
  await events.return();
  await engine.writeState(before);
}
