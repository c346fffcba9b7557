/** What of the browser is used here. */
export interface IsolationTools {
  /** Undefined where the browser has none or hides it: insecure addresses, some private modes. */
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'controller' | 'register' | 'ready'> | undefined;
  readonly isIsolated: boolean;
  /** Lasts as long as the tab; getting or using it throws where storage is forbidden. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Whether somebody has pressed or typed anything on this page. */
  readonly isInUse: () => boolean;
  readonly reload: () => void;
}

const RELOADS = 'cropping-playground reloads for isolation';

/** For the case that a reload leads past the service worker again, as developer tools can demand. */
const MOST_RELOADS = 3;

/**
 * Registers the service worker, which keeps the site for times without network. Where the host sends no
 * isolation headers, the page is loaded again as soon as the worker can add them: once, and never under
 * somebody's hands. The page works without all this; nothing here throws.
 */
export async function isolatePage(tools: IsolationTools = browserTools()): Promise<void> {
  const { serviceWorker, isIsolated, isInUse, reload } = tools;
  if (!serviceWorker) return;
  // A page that came through the worker and is not isolated all the same, in a frame for instance, never will
  // be.
  const isHopeless = serviceWorker.controller !== null;
  try {
    await serviceWorker.register('./service-worker.js');
    const storage = tools.storage();
    if (isIsolated) storage.removeItem(RELOADS);
    if (isIsolated || isHopeless) return;
    await serviceWorker.ready;
    const reloads = Number(storage.getItem(RELOADS));
    if (isInUse() || reloads >= MOST_RELOADS) return;
    storage.setItem(RELOADS, String(reloads + 1));
    reload();
  } catch {
    // Without registration or storage the page goes on as it is: reloads that cannot be counted could go on
    // for ever.
  }
}

function browserTools(): IsolationTools {
  return {
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    isIsolated: crossOriginIsolated,
    storage: () => sessionStorage,
    isInUse: watchUse(),
    reload: () => location.reload(),
  };
}

/** `navigator.userActivation` would do, if scripts that drive a browser did not count as a person there. */
function watchUse(): () => boolean {
  let isUsed = false;
  const notice = (): void => {
    isUsed = true;
  };
  addEventListener('pointerdown', notice, { capture: true, once: true });
  addEventListener('keydown', notice, { capture: true, once: true });
  return () => isUsed;
}
