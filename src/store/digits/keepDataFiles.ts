import { dataSetOf, type DigitSource } from '../../digits/sources.ts';
import type { PlaygroundStore } from '../state.ts';

/** What of the browser is used here. */
export interface KeepingTools {
  /** Undefined where the browser has none or hides it. */
  readonly serviceWorker:
    (Pick<ServiceWorkerContainer, 'controller'> & Pick<EventTarget, 'addEventListener'>) | undefined;
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
}

/**
 * Has the service worker keep a data set's files for times without network. On the visit on which the worker is registered the files may come
 * before it sees what is fetched; asked for once more, they pass through it out of the browser's own cache.
 */
export function keepDataFiles(store: PlaygroundStore, tools: KeepingTools = browserTools()): void {
  const { serviceWorker } = tools;
  // A page that the worker itself has answered gets everything through it.
  if (!serviceWorker || serviceWorker.controller) return;
  const watched = new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  void Promise.all([filesComplete(store), watched])
    .then(([files]) => Promise.all(files.map((path) => askFor(path, tools))))
    // Without the files the site still works, with network.
    .catch(() => undefined);
}

/** The files of the first data set that has come from files, as paths below the page. */
function filesComplete(store: PlaygroundStore): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ data: { source, status } }) => {
      const files = filesOf(source);
      if (files.length === 0 || status !== 'complete') return;
      stop();
      resolve(files);
    });
  });
}

function filesOf(source: DigitSource): readonly string[] {
  const { origin } = dataSetOf(source);
  return origin.kind === 'files' ? origin.files.map(({ name }) => `${origin.folder}/${name}.gz`) : [];
}

async function askFor(path: string, { fetch }: KeepingTools): Promise<void> {
  const { body } = await fetch(new URL(path, document.baseURI), { cache: 'force-cache' });
  // The worker keeps a copy of its own; here nobody reads it.
  await body?.cancel();
}

function browserTools(): KeepingTools {
  return {
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    fetch: (url, init) => fetch(url, init),
  };
}
