import type { Digits } from '../digits/digitSet.ts';
import type { EngineName, RunConfig } from '../runs/config.ts';
import type { EngineSupply, SuppliedEngine, SupplyCallbacks } from '../training/engineSupply.ts';

/**
 * An engine for a run, in its seed's initial state: `preferred` where the config leaves it open and that one
 * can train it. Rejects with an `Error` for people where no engine can be had.
 */
export async function supplyRunEngine(
  supply: EngineSupply,
  config: RunConfig,
  digits: Digits,
  preferred: EngineName | undefined,
  callbacks: SupplyCallbacks,
): Promise<SuppliedEngine> {
  if (preferred !== undefined && config.engine === 'automatic') {
    try {
      const { engine, report } = await supply.create({ ...config, engine: preferred }, digits, callbacks);
      const reason = 'Runs that train together share one engine, so that their times can be compared.';
      return { engine, report: { ...report, reason } };
    } catch {
      // Not every engine trains every network; this run then has one of its own.
    }
  }
  return supply.create(config, digits, callbacks);
}
