import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDataFiles, type KeepingTools } from '../../../../src/store/digits/keepDataFiles.ts';
import { SMALL_DIGITS } from '../../training/fakeEngine.ts';
import { trainingScene } from '../training/trainingScene.ts';

beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://example.org/some/where/' }));
afterEach(() => vi.unstubAllGlobals());

/** A page without a service worker that sees what it fetches, until `takeOver`. */
function firstVisit() {
  const { store } = trainingScene(SMALL_DIGITS);
  const events = new EventTarget();
  const fetch = vi.fn<KeepingTools['fetch']>(async () => new Response('digits'));
  keepDataFiles(store, {
    serviceWorker: { controller: null, addEventListener: events.addEventListener.bind(events) },
    fetch,
  });
  const complete = (source: 'mnist' | 'drawn'): void =>
    store.setState(({ data }) => ({ data: { ...data, source, status: 'complete' } }));
  return { fetch, complete, takeOver: () => events.dispatchEvent(new Event('controllerchange')) };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('MNIST that came before the service worker', () => {
  it.each([['takeOver', 'load'] as const, ['load', 'takeOver'] as const])(
    'is asked for once more, out of the browser’s cache, after %s and %s',
    async (...order) => {
      const { fetch, complete, takeOver } = firstVisit();
      const acts = { load: () => complete('mnist'), takeOver };
      acts[order[0]]();
      await settle();
      expect(fetch).not.toHaveBeenCalled();
      acts[order[1]]();
      await settle();
      expect(fetch.mock.calls.map(([url]) => url.href.replace(/.*\//, ''))).toEqual([
        'train-images-idx3-ubyte.gz',
        'train-labels-idx1-ubyte.gz',
        't10k-images-idx3-ubyte.gz',
        't10k-labels-idx1-ubyte.gz',
      ]);
      const [[url, init] = []] = fetch.mock.calls;
      expect(url?.href).toContain('https://example.org/some/where/mnist/');
      expect(init).toEqual({ cache: 'force-cache' });
    },
  );

  it('is not asked for where drawn digits stand in', async () => {
    const { fetch, complete, takeOver } = firstVisit();
    takeOver();
    complete('drawn');
    await settle();
    expect(fetch).not.toHaveBeenCalled();
  });
});

it('nothing is asked for on a page that came through the worker', async () => {
  const { store } = trainingScene(SMALL_DIGITS);
  const fetch = vi.fn<KeepingTools['fetch']>();
  const listen = vi.fn<EventTarget['addEventListener']>();
  keepDataFiles(store, {
    serviceWorker: { controller: {} as ServiceWorker, addEventListener: listen },
    fetch,
  });
  store.setState(({ data }) => ({ data: { ...data, source: 'mnist', status: 'complete' } }));
  await settle();
  expect(listen).not.toHaveBeenCalled();
  expect(fetch).not.toHaveBeenCalled();
});
