import type { Problem } from '../../../../src/basics/problem.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import type { DigitSource } from '../../../../src/digits/sources.ts';
import type { DigitsCallbacks, LoadDigits } from '../../../../src/lab/loadDigits.ts';
import { createDigitLoader } from '../../../../src/store/digits/digitLoader.ts';
import type { DigitsView } from '../../../../src/store/state.ts';

/** A loading that the test drives. */
interface FakeLoading extends DigitsCallbacks {
  readonly source: DigitSource;
  readonly fresh: boolean;
  cancelled: boolean;
}

const INK = { sums: new Uint32Array(784), blankMargins: new Uint8Array() };

let loadings: FakeLoading[];
let shown: DigitsView;
let loader: ReturnType<typeof createDigitLoader>;

beforeEach(() => {
  vi.useFakeTimers();
  loadings = [];
  const load: LoadDigits = (source, callbacks, options) => {
    const loading = { source, fresh: options?.fresh ?? false, cancelled: false, ...callbacks };
    loadings.push(loading);
    callbacks.onOpened(blankDigits({ train: 1, test: 1 }));
    return { cancel: () => void (loading.cancelled = true) };
  };
  loader = createDigitLoader(load, (data) => (shown = data));
});
afterEach(() => {
  vi.useRealTimers();
});

function loading(place: number): FakeLoading {
  const found = loadings[place];
  if (!found) throw new Error(`There is no loading ${place}.`);
  return found;
}

function problem(message: string): Problem {
  return { code: 'unforeseen', figures: { message } };
}

describe('the digit loader', () => {
  it('shows MNIST as it comes, and draws nothing', () => {
    loader.load('mnist', false);
    loading(0).onFilled({ train: 10, test: 0 });
    vi.advanceTimersByTime(10_000);
    expect(shown).toMatchObject({ source: 'mnist', status: 'loading', filled: { train: 10 } });
    loading(0).onComplete(INK);
    expect(shown.status).toBe('complete');
    expect(loadings).toHaveLength(1);
  });

  it('lets drawn digits stand in at once where MNIST fails, with the reason', () => {
    loader.load('mnist', false);
    loading(0).onFailed(problem('No network.'));
    loading(1).onFilled({ train: 5, test: 5 });
    expect(shown).toMatchObject({ source: 'drawn', problem: problem('No network.'), filled: { train: 5 } });
    loading(1).onComplete(INK);
    expect(shown).toMatchObject({ source: 'drawn', status: 'complete', problem: problem('No network.') });
  });

  it('lets them stand in where MNIST keeps one waiting, until it comes', () => {
    loader.load('mnist', false);
    vi.advanceTimersByTime(1900);
    expect(loadings).toHaveLength(1);
    vi.advanceTimersByTime(200);
    loading(1).onFilled({ train: 5, test: 5 });
    expect(shown).toMatchObject({ source: 'drawn', problem: undefined });
    loading(0).onFilled({ train: 1, test: 0 });
    expect(shown).toMatchObject({ source: 'mnist', filled: { train: 1 } });
    expect(loading(1).cancelled).toBe(true);
  });

  it('stands in for an MNIST that breaks off half-way, too', () => {
    loader.load('mnist', false);
    loading(0).onFilled({ train: 100, test: 0 });
    loading(0).onFailed(problem('The file is truncated.'));
    expect(shown).toMatchObject({ source: 'drawn', problem: problem('The file is truncated.') });
  });

  it('tries again from the beginning, past every cache', () => {
    loader.load('mnist', false);
    loading(0).onFailed(problem('No network.'));
    loader.load('mnist', true);
    expect(loadings.map(({ source, fresh, cancelled }) => [source, fresh, cancelled])).toEqual([
      ['mnist', false, true],
      ['drawn', false, true],
      ['mnist', true, false],
    ]);
    expect(shown).toMatchObject({ source: 'mnist', problem: undefined });
  });

  it('says so when even drawing fails, and draws in place of nothing', () => {
    loader.load('drawn', false);
    loading(0).onFailed(problem('The worker has stopped.'));
    expect(shown).toMatchObject({
      source: 'drawn',
      status: 'failed',
      problem: problem('The worker has stopped.'),
    });
    expect(loadings).toHaveLength(1);
  });
});
