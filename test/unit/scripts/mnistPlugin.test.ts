import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createLogger, createServer, type Logger } from 'vite';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { MnistDirectoryError, type MnistPaths } from '../../../scripts/mnist.ts';
import { mnistMiddleware } from '../../../scripts/mnistMiddleware.ts';
import { mnistPlugin } from '../../../scripts/mnistPlugin.ts';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import { serveDuringTest } from '../../harness/httpServer.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const LABELS = 'train-labels-idx1-ubyte';
const BYTES = new Uint8Array([0x1f, 0x8b, 1, 2, 3]);

let paths: MnistPaths;

beforeEach(async () => {
  const folder = await temporaryFolder(Object.fromEntries(MNIST_FILES.map(({ name }) => [name, BYTES])));
  paths = new Map(MNIST_FILES.map(({ name }) => [name, join(folder, name)]));
});

async function textFrom(url: string): Promise<[status: number, text: string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

/** A logger that shows nothing and remembers warnings and errors. */
function quietLogger() {
  const warn = vi.fn<Logger['warn']>();
  const error = vi.fn<Logger['error']>();
  return { warn, error, logger: { ...createLogger('silent'), warn, error } satisfies Logger };
}

describe('the answer', () => {
  const serve = (provide: () => Promise<MnistPaths>, patience?: number): Promise<string> => {
    const answer = mnistMiddleware(provide, patience);
    return serveDuringTest((request, response) => void answer(request, response));
  };

  test('is the packed bytes themselves', async () => {
    const response = await fetch(`${await serve(async () => paths)}${LABELS}.gz?again`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '5',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(BYTES);
  });

  test.each(['', 'other.gz', LABELS, `${LABELS}.gz/x`, `folder/${LABELS}.gz`])(
    'to %j is 404',
    async (path) => {
      const [status, text] = await textFrom(`${await serve(async () => paths)}${path}`);
      expect(status).toBe(404);
      expect(text).toMatch(/^MNIST has no such file\. Its files are train-images-idx3-ubyte\.gz, /);
    },
  );

  test('waits for the files, but not for ever', async () => {
    let deliver: (value: MnistPaths) => void = () => {};
    const delivery = new Promise<MnistPaths>((resolve) => (deliver = resolve));
    const impatient = await serve(() => delivery, 30);
    await expect(textFrom(`${impatient}${LABELS}.gz`)).resolves.toEqual([
      503,
      'MNIST is still being downloaded: the terminal of the server shows how far. Try again soon.\n',
    ]);
    const waiting = textFrom(`${await serve(() => delivery)}${LABELS}.gz`);
    deliver(paths);
    expect((await waiting)[0]).toBe(200);
  });
});

describe('the development server', () => {
  async function start(provide: () => Promise<MnistPaths>, { logger } = quietLogger()): Promise<string> {
    const root = await temporaryFolder({ 'index.html': '<title>page</title>' });
    const server = await createServer({
      root,
      configFile: false,
      customLogger: logger,
      plugins: [mnistPlugin(provide)],
      server: { port: 0, host: '127.0.0.1' },
    });
    onTestFinished(() => server.close());
    await server.listen();
    return server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '';
  }

  test('starts before the files are there', async () => {
    const url = await start(() => new Promise(() => {}));
    expect((await textFrom(url))[1]).toContain('<title>page</title>');
  });

  test('provides once for all requests', async () => {
    const provide = vi.fn(async () => paths);
    const url = await start(provide);
    const answers = await Promise.all(MNIST_FILES.map(({ name }) => textFrom(`${url}mnist/${name}.gz`)));
    expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200]);
    expect(provide).toHaveBeenCalledOnce();
  });

  test('says why there is nothing, and tries again with the next request', async () => {
    let fail: (reason: Error) => void = () => {};
    const failing = new Promise<MnistPaths>((_, reject) => (fail = reject));
    const provide = vi.fn(async () => paths).mockReturnValueOnce(failing);
    const quiet = quietLogger();
    const url = `${await start(provide, quiet)}mnist/${LABELS}.gz`;
    const first = textFrom(url);
    setTimeout(() => fail(new Error('both mirrors are down')), 50);
    await expect(first).resolves.toEqual([503, 'both mirrors are down\n']);
    expect(quiet.error).toHaveBeenCalledExactlyOnceWith('both mirrors are down');
    expect((await textFrom(url))[0]).toBe(200);
  });
});

describe('a build', () => {
  async function run(provide: () => Promise<MnistPaths>, { logger } = quietLogger()): Promise<string> {
    const root = await temporaryFolder({ 'index.html': '<title>page</title>' });
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      customLogger: logger,
      plugins: [mnistPlugin(provide)],
    });
    return join(root, 'dist');
  }

  test('copies the files', async () => {
    const dist = await run(async () => paths);
    expect(new Set(await readdir(join(dist, 'mnist')))).toEqual(
      new Set(MNIST_FILES.map(({ name }) => `${name}.gz`)),
    );
    expect(new Uint8Array(await readFile(join(dist, `mnist/${LABELS}.gz`)))).toEqual(BYTES);
  });

  test('finishes without them, and says so loudly', async () => {
    const quiet = quietLogger();
    const dist = await run(() => Promise.reject(new Error('both mirrors are down')), quiet);
    expect(await readdir(dist)).toEqual(['index.html']);
    const [warning] = quiet.warn.mock.calls.flat();
    expect(warning).toContain('THIS BUILD HAS NO MNIST');
    expect(warning).toContain('both mirrors are down');
  });

  test('fails when MNIST_DIR is wrong', async () => {
    const wrong = (): Promise<MnistPaths> => Promise.reject(new MnistDirectoryError('MNIST_DIR is /nowhere'));
    await expect(run(wrong)).rejects.toThrow('MNIST_DIR is /nowhere');
  });
});
