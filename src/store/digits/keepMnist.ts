import { MNIST_FILES } from '../../digits/mnistFiles.ts';
import type { PlaygroundStore } from '../state.ts';

/** What of the browser is used here. */
export interface KeepingTools {
  /** Undefined where the browser has none or hides it. */
  readonly serviceWorker:
    (Pick<ServiceWorkerContainer, 'controller'> & Pick<EventTarget, 'addEventListener'>) | undefined;
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
}

/**
 * Has the service worker keep MNIST for times without network. On the visit on which the worker is registered the files may come
 * before it sees what is fetched; asked for once more, they pass through it out of the browser's own cache.
 */
export function keepMnist(store: PlaygroundStore, tools: KeepingTools = browserTools()): void {
  const { serviceWorker } = tools;
  // A page that the worker itself has answered gets everything through it.
  if (!serviceWorker || serviceWorker.controller) return;
  const watched = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  void Promise.all([watched, mnistComplete(store)])
    .then(() => Promise.all(MNIST_FILES.map(({ name }) => askFor(name, tools))))
    // Without the files the site still works, with network.
    .catch(() => undefined);
}

function mnistComplete(store: PlaygroundStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ data: { source, status } }) => {
      if (source !== 'mnist' || status !== 'complete') return;
      stop();
      resolve();
    });
  });
}

async function askFor(name: string, { fetch }: KeepingTools): Promise<void> {
  const { body } = await fetch(new URL(`mnist/${name}.gz`, document.baseURI), { cache: 'force-cache' });
  // The worker keeps a copy of its own; here nobody reads it.
  await body?.cancel();
}

function browserTools(): KeepingTools {
  return {
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    fetch: (url, init) => fetch(url, init),
  };
}
