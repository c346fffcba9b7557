/** What the service worker's answers need from around it. */
export interface SiteCacheOptions {
  /** Address of the site's folder, with a slash at its end. */
  readonly scope: string;
  /** Changes with every build that differs. */
  readonly build: string;
  /** Folders below the scope whose files never change: those of the data sets. */
  readonly dataFolders: readonly string[];
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * Added where the host sends none; with them the page is cross-origin isolated and gets shared memory and
 * threads.
 */
const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Answers requests of the site from network and cache, so that it is isolated on any host and works without
 * network.
 */
export class SiteCache {
  readonly #options: SiteCacheOptions;
  /** Cache names are common to a whole origin, which may hold several sites in several folders. */
  readonly #prefix: string;

  constructor(options: SiteCacheOptions) {
    this.#options = options;
    this.#prefix = `cropping-playground ${options.scope} `;
  }

  /** Whether `request` is one for `answer`. */
  answers(request: Request): boolean {
    return (
      request.method === 'GET' && request.url.startsWith(this.#options.scope) && !request.headers.has('Range')
    );
  }

  /**
   * The page itself comes from the network, so that it is never stale, and from the cache without network.
   * All else comes from the cache: names change with contents, and data files do not change at all. A request
   * that goes past caches goes past this one too.
   *
   * @param keep is given work that goes on after the answer.
   */
  async answer(
    request: Request,
    isNavigation: boolean,
    keep: (work: Promise<unknown>) => void,
  ): Promise<Response> {
    const { scope, fetch } = this.#options;
    const cache = await this.#cacheOf(request.url);
    const key = request.url === `${scope}index.html` ? scope : request.url.replace(/#.*/, '');
    const skipsCache = isNavigation || request.cache === 'reload' || request.cache === 'no-store';
    const cached = skipsCache ? undefined : await cache.match(key);
    if (cached) return isolated(cached);
    try {
      const response = await fetch(request);
      // A full cache or a transfer that was cut is no reason to fail.
      if (isWorthKeeping(response, isNavigation)) keep(cache.put(key, response.clone()).catch(() => {}));
      return isolated(response);
    } catch (error) {
      const fallback = isNavigation ? await cache.match(key, { ignoreSearch: true }) : undefined;
      if (fallback) return isolated(fallback);
      throw error;
    }
  }

  /** Fetches `paths`, relative to the scope, into the cache; those that cannot be had are left out. */
  async keep(paths: readonly string[]): Promise<void> {
    const { scope } = this.#options;
    const cache = await this.#cacheOf(scope);
    await Promise.allSettled(paths.map((path) => cache.add(new URL(path, scope).href)));
  }

  /** Removes the caches of other builds, except for the data files, which no build changes. */
  async forgetOtherBuilds(): Promise<void> {
    const { caches } = this.#options;
    const kept = new Set([this.#name(this.#options.build), this.#name('data')]);
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix) && !kept.has(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  #cacheOf(url: string): Promise<Cache> {
    const { scope, build, dataFolders, caches } = this.#options;
    const isData = dataFolders.some((folder) => url.startsWith(`${scope}${folder}/`));
    return caches.open(this.#name(isData ? 'data' : build));
  }

  #name(part: string): string {
    return this.#prefix + part;
  }
}

/** Hosts that answer every unknown address with the page must not get it kept as something else. */
function isWorthKeeping(response: Response, isNavigation: boolean): boolean {
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  return response.status === 200 && (isNavigation || !isPage);
}

function isolated(response: Response): Response {
  // A redirect that the browser follows itself has no status and cannot be made anew.
  if (response.status === 0) return response;
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(response.body, { status, statusText, headers });
}
