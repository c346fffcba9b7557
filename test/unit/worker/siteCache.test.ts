import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SiteCache } from '../../../src/worker/siteCache.ts';

const SCOPE = 'https://example.org/some/where/';
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/** As much of a browser's cache as is used: keeps responses by their address. */
class FakeCache {
  readonly responses = new Map<string, Response>();

  async match(url: string, { ignoreSearch = false } = {}): Promise<Response | undefined> {
    const key = ignoreSearch ? url.replace(/\?.*/, '') : url;
    return this.responses.get(key)?.clone();
  }

  async put(url: string, response: Response): Promise<void> {
    this.responses.set(url, response);
  }

  async add(url: string): Promise<void> {
    const response = await network(new Request(url));
    if (!response.ok) throw new TypeError('Request failed');
    await this.put(url, response);
  }
}

class FakeCacheStorage {
  readonly opened = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const cache = this.opened.get(name) ?? new FakeCache();
    this.opened.set(name, cache);
    return cache;
  }

  async keys(): Promise<string[]> {
    return [...this.opened.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.opened.delete(name);
  }
}

const network = vi.fn<(request: Request) => Promise<Response>>();
let caches: FakeCacheStorage;

beforeEach(() => {
  network.mockReset();
  caches = new FakeCacheStorage();
});

function site(build = 'one', scope = SCOPE): SiteCache {
  return new SiteCache({
    scope,
    build,
    dataFolders: ['mnist'],
    caches: caches as unknown as CacheStorage,
    fetch: network,
  });
}

function answerWith(body: string, init: ResponseInit = {}): void {
  network.mockImplementation(async () => new Response(body, init));
}

function cutNetwork(): void {
  network.mockRejectedValue(new TypeError('Failed to fetch'));
}

/** The answer's text, after all work that goes on behind it. */
async function ask(cache: SiteCache, request: string | Request, isNavigation = false): Promise<string> {
  const kept: Promise<unknown>[] = [];
  const asked = typeof request === 'string' ? new Request(SCOPE + request) : request;
  const response = await cache.answer(asked, isNavigation, (work) => kept.push(work));
  const text = await response.text();
  await Promise.all(kept);
  return text;
}

describe('it answers', () => {
  test.each([
    ['a file of the site', new Request(`${SCOPE}assets/index.js`), true],
    ['the page', new Request(SCOPE), true],
    ['another site of the same host', new Request('https://example.org/other/index.js'), false],
    ['another host', new Request('https://example.com/some/where/index.js'), false],
    ['something that is sent', new Request(`${SCOPE}form`, { method: 'POST' }), false],
    ['a part of a file', new Request(`${SCOPE}film`, { headers: { Range: 'bytes=0-9' } }), false],
  ])('%s (%o): %s', (_, request, answers) => {
    expect(site().answers(request)).toBe(answers);
  });
});

describe('the headers that isolate the page', () => {
  const headersOf = async (init: ResponseInit, isNavigation = true): Promise<Record<string, string>> => {
    answerWith('content', init);
    const response = await site().answer(new Request(SCOPE), isNavigation, () => {});
    return Object.fromEntries(response.headers);
  };

  test('are added where the host sends none', async () => {
    const headers = await headersOf({ headers: { 'Content-Type': 'text/html', 'X-Own': 'kept' } });
    expect(headers).toEqual({ ...ISOLATION, 'content-type': 'text/html', 'x-own': 'kept' });
  });

  test('are left as the host sends them', async () => {
    const own = { 'Cross-Origin-Embedder-Policy': 'credentialless' };
    expect((await headersOf({ headers: own }))['cross-origin-embedder-policy']).toBe('credentialless');
  });

  test('come with an error page and with a cached file too', async () => {
    expect(await headersOf({ status: 404 })).toMatchObject(ISOLATION);
    await headersOf({}, false);
    cutNetwork();
    const cached = await site().answer(new Request(SCOPE), false, () => {});
    expect(Object.fromEntries(cached.headers)).toMatchObject(ISOLATION);
  });

  test('cannot be added to a redirect that the browser follows itself', async () => {
    const redirect = Response.error();
    network.mockResolvedValue(redirect);
    await expect(site().answer(new Request(SCOPE), true, () => {})).resolves.toBe(redirect);
  });
});

describe('the page', () => {
  test('is always the newest while there is a network', async () => {
    answerWith('old');
    await ask(site(), '', true);
    answerWith('new');
    await expect(ask(site(), '', true)).resolves.toBe('new');
  });

  test.each(['', 'index.html', '?some=query'])(
    'comes from the cache without network, asked for as %j',
    async (path) => {
      answerWith('page');
      await ask(site(), 'index.html', true);
      cutNetwork();
      await expect(ask(site(), path, true)).resolves.toBe('page');
    },
  );

  test('that was never seen cannot be had without network', async () => {
    cutNetwork();
    await expect(ask(site(), '', true)).rejects.toThrow('Failed to fetch');
  });

  test('is not kept when the server has an error', async () => {
    answerWith('page');
    await ask(site(), '', true);
    answerWith('down for maintenance', { status: 503 });
    await expect(ask(site(), '', true)).resolves.toBe('down for maintenance');
    cutNetwork();
    await expect(ask(site(), '', true)).resolves.toBe('page');
  });
});

describe.each(['assets/index-abc.js', 'workers/engine-abc.wasm', 'mnist/labels.gz'])('%s', (path) => {
  test('is fetched once, and then comes from the cache', async () => {
    answerWith('content');
    await ask(site(), path);
    cutNetwork();
    await expect(ask(site(), path)).resolves.toBe('content');
    expect(network).toHaveBeenCalledOnce();
  });

  test('is fetched again, and kept, when the request goes past caches', async () => {
    answerWith('damaged');
    await ask(site(), path);
    answerWith('whole');
    await expect(ask(site(), new Request(SCOPE + path, { cache: 'reload' }))).resolves.toBe('whole');
    await expect(ask(site(), path)).resolves.toBe('whole');
  });

  test.each([
    ['an error', { status: 404 }],
    ['a part', { status: 206 }],
    ['a web page in its place', { headers: { 'Content-Type': 'text/html; charset=utf-8' } }],
  ])('is not kept when it is %s', async (_, init) => {
    answerWith('something else', init);
    await expect(ask(site(), path)).resolves.toBe('something else');
    answerWith('content');
    await expect(ask(site(), path)).resolves.toBe('content');
  });

  test('is answered even where the cache is full', async () => {
    answerWith('content');
    vi.spyOn(FakeCache.prototype, 'put').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    await expect(ask(site(), path)).resolves.toBe('content');
  });
});

test('the shell is kept as far as it can be had', async () => {
  network.mockImplementation(
    async ({ url }) => new Response(url, { status: url.endsWith('gone.js') ? 404 : 200 }),
  );
  await site().keep(['./', 'assets/gone.js', 'assets/index.js']);
  cutNetwork();
  await expect(ask(site(), '', true)).resolves.toBe(SCOPE);
  await expect(ask(site(), 'assets/index.js')).resolves.toBe(`${SCOPE}assets/index.js`);
  await expect(ask(site(), 'assets/gone.js')).rejects.toThrow('Failed to fetch');
});

test('a new build forgets the files of older ones, but neither the data nor other sites of the host', async () => {
  answerWith('kept');
  await ask(site('one'), 'assets/index.js');
  await ask(site('one'), 'mnist/labels.gz');
  const otherSite = site('one', 'https://example.org/other/');
  await ask(otherSite, new Request('https://example.org/other/index.js'));
  await caches.open('of another program');
  await site('two').keep([]);
  await site('two').forgetOtherBuilds();
  cutNetwork();
  await expect(ask(site('one'), 'assets/index.js')).rejects.toThrow('Failed to fetch');
  await expect(ask(site('two'), 'mnist/labels.gz')).resolves.toBe('kept');
  await expect(ask(otherSite, new Request('https://example.org/other/index.js'))).resolves.toBe('kept');
  await expect(caches.keys()).resolves.toContain('of another program');
});
