import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../src/runs/config.ts';
import { addScores } from '../../../src/runs/metrics.ts';
import { compileForMachine } from '../../../src/simd/binary.ts';
import { openPool } from '../../../src/simd/pool.ts';
import { SimdEngine } from '../../../src/simd/simdEngine.ts';
import { ADAM_DEFAULTS, type Engine, type TrainingState } from '../../../src/training/engine.ts';
import { BEGINNING, type Interruption, type RunPlace } from '../../../src/training/interruption.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { train, type TrainingEvent } from '../../../src/training/train.ts';
import { FakeEngine, SMALL_CONFIG, SMALL_DIGITS } from './fakeEngine.ts';

/** Five batches, the last one smaller, in each of two epochs; dropout and validation included. */
const CONFIG: RunConfig = {
  ...DEFAULT_CONFIG,
  cropping: [
    [9, 9],
    [9, 9],
  ],
  epochs: 2,
  batchSize: 20,
  trainingDigits: 110,
};
const DIGITS = noiseDigits(110);

let engine: Engine;
beforeAll(async () => {
  const { batchSize, seed } = CONFIG;
  const network = tutorialNetwork(CONFIG);
  const pool = openPool(await compileForMachine(), 0);
  engine = new SimdEngine(pool, { network, digits: DIGITS, adam: ADAM_DEFAULTS, batchSize, seed });
}, 60_000);
afterAll(() => engine.dispose());

/** The events of a run, from the beginning or from where it was interrupted. A step takes a second. */
async function* runOn(from?: Interruption): AsyncGenerator<TrainingEvent> {
  let seconds = 0;
  const run = train(CONFIG, DIGITS, engine, { clock: () => seconds, ...(from && { from }) });
  for await (const event of run) {
    // The training takes the time before an epoch's first batch and after its last one.
    if (event.type === 'batch') seconds += 1;
    yield event;
  }
}

/** All bits of a state, in short. */
function bitsOf({ steps, weights, firstMoments, secondMoments }: TrainingState): string {
  const hash = createHash('sha256').update(String(steps));
  for (const tensor of [...weights, ...firstMoments, ...secondMoments])
    hash.update(new Uint8Array(tensor.buffer, tensor.byteOffset, tensor.byteLength));
  return hash.digest('hex');
}

/** How far a run is after its first events, each batch of which took a second. */
function placeAfter(events: readonly TrainingEvent[]): RunPlace {
  return events.reduce<RunPlace>((place, event) => {
    const { epoch, batches, score, seconds } = place;
    if (event.type === 'epoch') return { ...BEGINNING, epoch: epoch + 1 };
    if (event.type !== 'batch') return place;
    return { epoch, batches: batches + 1, score: addScores(score, event.score), seconds: seconds + 1 };
  }, BEGINNING);
}

describe('a run that was interrupted', () => {
  it('goes on after any event, and ends to the bit as one that never was', async () => {
    const states: TrainingState[] = [await engine.readState()];
    const events: TrainingEvent[] = [];
    for await (const event of runOn()) {
      events.push(event);
      states.push(await engine.readState());
    }
    expect(events.filter(({ type }) => type === 'batch')).toHaveLength(10);
    for (const [count, state] of states.entries()) {
      const done = events.slice(0, count);
      const rest: TrainingEvent[] = [];
      for await (const event of runOn({ ...placeAfter(done), state })) rest.push(event);
      // Digits that were being scored are scored from the first one on.
      const kept = done.findLastIndex(({ type }) => type === 'batch' || type === 'epoch') + 1;
      expect(rest).toEqual(events.slice(kept));
      expect(bitsOf(await engine.readState())).toBe(bitsOf(states.at(-1)));
    }
  });

  it('is refused where state and place do not fit', async () => {
    const fake = new FakeEngine();
    const from: Interruption = { ...BEGINNING, batches: 2, state: await fake.readState() };
    const run = train(SMALL_CONFIG, SMALL_DIGITS, fake, { from });
    await expect(run.next()).rejects.toThrow(
      new RangeError('2 batches in epoch 1 make 2 steps, but the state is that after 0.'),
    );
    expect(fake.calls).toEqual(['readState']);
  });
});
