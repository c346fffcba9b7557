import type { EngineChoice, EngineName } from '../runs/config.ts';
import type { Engine, EngineSettings } from './engine.ts';
import type { EngineProvider, OpenedProvider } from './engineProvider.ts';
import { measureSpeed } from './measureSpeed.ts';
import { noiseDigits } from './noiseDigits.ts';
import { messageOf } from '../basics/messageOf.ts';

/** The engine that was chosen, and why. */
export interface ChosenEngine {
  readonly provider: EngineProvider;
  readonly label: string;
  /** One sentence for people. */
  readonly reason: string;
}

/** How long a candidate is tried: until browsers have compiled the SIMD engine with their best compiler. */
const TRIAL_SECONDS = 0.3;

interface Candidate extends OpenedProvider {
  readonly provider: EngineProvider;
}

/**
 * Finds the engine for `settings`. A name gets that engine, or an `Error` that says why it cannot run here.
 * 'automatic' takes the fastest: providers with a drawback, and those that are slower than another one
 * anyway, are passed over; where several are left each trains a moment on noise against the `clock` (in
 * seconds).
 */
export async function chooseEngine(
  choice: EngineChoice,
  providers: readonly EngineProvider[],
  settings: EngineSettings,
  clock: () => number,
): Promise<ChosenEngine> {
  if (choice !== 'automatic') return openByName(choice, providers);
  const { candidates, failures } = await openAll(providers);
  const good = candidates.filter(({ drawback }) => drawback === undefined);
  const [only, ...others] = good.length > 0 ? good : candidates.slice(0, 1);
  if (only === undefined) throw new Error(`No engine can train here: ${failures.join('; ')}.`);
  if (others.length > 0) return fastest([only, ...others], settings, clock);
  const drawbacks = candidates.flatMap(({ drawback }) => drawback ?? []);
  const { title } = only.provider;
  const [why] = [...drawbacks, ...failures];
  const reason =
    why === undefined ? `${title} is the only engine here.` : `${why}, so training runs on ${title}.`;
  return { provider: only.provider, label: only.label, reason };
}

/** Opens the providers in turn; those that are known to be slower than one that is there are left out. */
async function openAll(
  providers: readonly EngineProvider[],
): Promise<{ candidates: Candidate[]; failures: string[] }> {
  const candidates: Candidate[] = [];
  const failures: string[] = [];
  const found = new Set<EngineName | undefined>();
  for (const provider of providers) {
    try {
      if (!found.has(provider.slowerThan)) candidates.push({ provider, ...(await provider.open()) });
      found.add(provider.name);
    } catch (error) {
      failures.push(withoutStop(messageOf(error)));
    }
  }
  return { candidates, failures };
}

async function openByName(
  name: EngineProvider['name'],
  providers: readonly EngineProvider[],
): Promise<ChosenEngine> {
  const provider = providers.find((candidate) => candidate.name === name);
  if (provider === undefined) throw new Error(`There is no engine named ${name}; choose another one.`);
  try {
    const { label } = await provider.open();
    return { provider, label, reason: `${provider.title} was chosen by hand.` };
  } catch (error) {
    throw new Error(`${messageOf(error)} Choose another engine, or Automatic.`, { cause: error });
  }
}

/**
 * Trains a moment on noise with each candidate (the first step, which compiles, left out) and takes the
 * quickest.
 */
async function fastest(
  candidates: readonly [Candidate, ...Candidate[]],
  settings: EngineSettings,
  clock: () => number,
): Promise<ChosenEngine> {
  const { batchSize } = settings;
  const timed: { candidate: Candidate; digitsPerSecond: number }[] = [];
  for (const candidate of candidates) {
    let engine: Engine | undefined;
    try {
      engine = await candidate.provider.create({ ...settings, digits: noiseDigits(batchSize) });
      const digitsPerSecond = await measureSpeed(engine, { batchSize, seconds: TRIAL_SECONDS, clock });
      timed.push({ candidate, digitsPerSecond });
    } catch {
      // An engine that fails its first steps is none to choose.
    } finally {
      engine?.dispose();
    }
  }
  const [first, second] = timed.sort((a, b) => b.digitsPerSecond - a.digitsPerSecond);
  if (first === undefined)
    throw new Error('Every engine failed its first training step; reload the page to try again.');
  const speeds =
    second === undefined
      ? ''
      : `: ${describeSpeed(first.digitsPerSecond)} digits a second against ${describeSpeed(second.digitsPerSecond)} on ` +
        second.candidate.provider.title;
  const { provider, label } = first.candidate;
  return { provider, label, reason: `${provider.title} is the fastest engine here${speeds}.` };
}

/** Two significant digits: a moment is worth no more. */
function describeSpeed(digitsPerSecond: number): string {
  return Number(digitsPerSecond.toPrecision(2)).toLocaleString('en');
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
