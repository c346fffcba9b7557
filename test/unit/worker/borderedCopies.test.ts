import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CROPPING, type Cropping2D } from '../../../src/crop/cropping.ts';
import { borderedDigits } from '../../../src/digits/border/border.ts';
import type { RunConfig } from '../../../src/runs/config.ts';
import { BorderedCopies } from '../../../src/worker/borderedCopies.ts';
import { noiseSet } from '../../harness/digits.ts';
import { SMALL_CONFIG } from '../training/fakeEngine.ts';
import { TrainingWorker } from './trainingWorker.ts';

const DIGITS = { train: noiseSet(13, 1), test: noiseSet(5, 2) };
const BORDER = { width: 5, share: 0.5 };
const SEES: RunConfig = { ...SMALL_CONFIG, border: BORDER, cropping: NO_CROPPING };
const NARROW: Cropping2D = [
  [2, 2],
  [2, 2],
];

let copies: BorderedCopies;
beforeEach(() => {
  copies = new BorderedCopies();
});

describe('the digits of runs with borders', () => {
  it('are one copy for all runs that see the same border, whatever else they differ in', () => {
    const first = copies.take('a', DIGITS, SEES);
    expect(first).toEqual(borderedDigits(DIGITS, BORDER, SEES.trainingDigits));
    expect(copies.take('b', DIGITS, { ...SEES, cropping: NARROW, seed: 7, epochs: 9 })).toBe(first);
    // A page without shared memory sends the same digits once more.
    expect(copies.take('c', structuredClone(DIGITS), SEES)).toBe(first);
  });

  it.each<[string, Partial<RunConfig>]>([
    ['width', { border: { ...BORDER, width: 4 } }],
    ['share', { border: { ...BORDER, share: 1 } }],
    ['source', { digits: 'drawn' }],
    ['number of training digits', { trainingDigits: 10 }],
  ])('are another copy with another %s', (_, change) => {
    expect(copies.take('b', DIGITS, { ...SEES, ...change })).not.toBe(copies.take('a', DIGITS, SEES));
  });

  it('are no copy where no border is seen', () => {
    expect(copies.take('a', DIGITS, { ...SEES, border: undefined })).toBe(DIGITS);
    expect(copies.take('b', DIGITS, { ...SMALL_CONFIG, border: BORDER })).toBe(DIGITS);
  });

  it('stay while a run holds them, and are made anew afterwards', () => {
    const first = copies.take('a', DIGITS, SEES);
    copies.take('b', DIGITS, SEES);
    copies.giveBack('a');
    expect(copies.take('c', DIGITS, SEES)).toBe(first);
    copies.giveBack('b');
    copies.giveBack('c');
    copies.giveBack('c');
    expect(copies.take('d', DIGITS, SEES)).not.toBe(first);
  });
});

it('runs that train together get one copy, and the next ones another', async () => {
  const worker = new TrainingWorker();
  const [provider] = worker.providers;
  const given: unknown[] = [];
  const create = provider!.create.bind(provider);
  provider!.create = (settings) => {
    // The first is that of the choice of an engine, on noise.
    if (settings.digits.train.count === SEES.trainingDigits) given.push(settings.digits.train.pixels);
    return create(settings);
  };
  const border = { border: BORDER, cropping: NO_CROPPING };
  worker.startTogether({ a: border, b: { ...border, seed: 2 } });
  for (const run of ['a', 'b']) await worker.untilPhase(run, 'finished');
  worker.start('c', border);
  await worker.untilPhase('c', 'finished');
  expect(given).toHaveLength(3);
  expect(given[1]).toBe(given[0]);
  expect(given[2]).not.toBe(given[0]);
});
