import { beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../../../src/basics/problem.ts';
import { blankDigits } from '../../../src/digits/blankSet.ts';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import type { DigitSource } from '../../../src/digits/sources.ts';
import { measureTrainingInk } from '../../../src/digits/trainingInk.ts';
import { loadDigits, type LoadDigitsOptions } from '../../../src/lab/loadDigits.ts';
import type { DigitsReply, DigitsRequest } from '../../../src/messages/digitsMessages.ts';
import { fakeWorkers } from '../../harness/fakeWorker.ts';

function start(source: DigitSource, options: LoadDigitsOptions = {}) {
  const { create, newest } = fakeWorkers<DigitsRequest, DigitsReply>();
  const callbacks = { onOpened: vi.fn(), onFilled: vi.fn(), onComplete: vi.fn(), onFailed: vi.fn() };
  const loading = loadDigits(source, callbacks, { createWorker: create, ...options });
  return { worker: newest(), loading, ...callbacks };
}

const ink = measureTrainingInk({ count: 0, pixels: new Uint8Array(), labels: new Uint8Array() });
const counts = { train: 1, test: 0 };

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://example.org/some/where/index.html' });
  return () => vi.unstubAllGlobals();
});

test.each([false, true])('MNIST is asked for beside the page (fresh: %s)', (fresh) => {
  const { worker } = start('mnist', { fresh });
  const site = 'https://example.org/some/where/';
  expect(worker.sent).toEqual([{ type: 'load', set: DATA_SETS.mnist, site, fresh }]);
});

test('drawn digits are asked for with the seed of their data set', () => {
  const [request] = start('drawn').worker.sent;
  expect(request?.set.origin).toEqual({ kind: 'drawn', seed: 28 });
});

test('digits in shared memory are handed on as they are', () => {
  const { worker, onOpened, onFilled } = start('mnist');
  const digits = blankDigits({ train: 2, test: 1 });
  worker.reply({ type: 'opened', digits });
  worker.reply({ type: 'filled', counts });
  expect(onOpened.mock.lastCall?.[0]).toBe(digits);
  expect(onFilled).toHaveBeenCalledExactlyOnceWith(counts);
});

test('chunks are put together in one set of full size', () => {
  const { worker, onOpened } = start('mnist');
  worker.reply({ type: 'opened', digits: undefined });
  worker.reply({ type: 'chunk', split: 'train', part: 'pixels', offset: 784, bytes: Uint8Array.of(1, 2) });
  worker.reply({ type: 'chunk', split: 'test', part: 'labels', offset: 9999, bytes: Uint8Array.of(7) });
  const digits = onOpened.mock.lastCall?.[0];
  expect(digits.train.count).toBe(60_000);
  expect([...digits.train.pixels.subarray(783, 787)]).toEqual([0, 1, 2, 0]);
  expect(digits.test.labels.at(-1)).toBe(7);
});

test('the worker ends when all is there', () => {
  const { worker, onComplete } = start('mnist');
  worker.reply({ type: 'complete', ink });
  expect(onComplete).toHaveBeenCalledExactlyOnceWith(ink);
  expect(worker.terminated).toBe(true);
});

test('the worker ends when it says that it failed', () => {
  const { worker, onFailed } = start('mnist');
  const problem: Problem = { code: 'unforeseen', figures: { message: 'no network' } };
  worker.reply({ type: 'failed', problem });
  expect(onFailed).toHaveBeenCalledExactlyOnceWith(problem);
  expect(worker.terminated).toBe(true);
});

test('a crash of the worker is a failure, once', () => {
  const { worker, onFailed } = start('mnist');
  worker.crash('Out of memory.');
  worker.crash('Again.');
  expect(onFailed).toHaveBeenCalledExactlyOnceWith({
    code: 'digitsWorkerStopped',
    figures: { reason: 'Out of memory.' },
  });
  expect(worker.terminated).toBe(true);
});

test('after cancel the worker is gone and nothing is heard of it', () => {
  const { worker, loading, ...callbacks } = start('mnist');
  loading.cancel();
  expect(worker.terminated).toBe(true);
  worker.reply({ type: 'opened', digits: undefined });
  worker.reply({ type: 'filled', counts });
  worker.reply({ type: 'complete', ink });
  worker.crash('Late.');
  for (const callback of Object.values(callbacks)) expect(callback).not.toHaveBeenCalled();
});
