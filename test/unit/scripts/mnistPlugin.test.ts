import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, createLogger, createServer, type Logger } from 'vite';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mnistMiddleware } from '../../../scripts/mnistMiddleware.ts';
import { mnistPlugin } from '../../../scripts/mnistPlugin.ts';
import type { MnistBytes } from '../../../scripts/readMnist.ts';
import { MNIST_FILES } from '../../../src/digits/mnistFiles.ts';
import { serveDuringTest } from '../../harness/httpServer.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const LABELS = 'train-labels-idx1-ubyte';
const FILES: MnistBytes = new Map(MNIST_FILES.map(({ name }) => [name, Buffer.from(name.repeat(9))]));
const NO_FILES = (): Promise<MnistBytes> => Promise.reject(new Error('MNIST_DIR is /nowhere'));

async function textFrom(url: string): Promise<[status: number, text: string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}

async function bytesFrom(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

describe('the answer', () => {
  const serve = (provide: () => Promise<MnistBytes>): Promise<string> => {
    const answer = mnistMiddleware(provide);
    return serveDuringTest((request, response) => void answer(request, response));
  };

  test('is the packed bytes themselves', async () => {
    const packed = new Map(MNIST_FILES.map(({ name }) => [name, Buffer.from([0x1f, 0x8b, 1, 2, 3])]));
    const response = await fetch(`${await serve(async () => packed)}${LABELS}.gz?again`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '5',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(packed.get(LABELS));
  });

  test.each(['', 'other.gz', LABELS, `${LABELS}.gz/x`, `folder/${LABELS}.gz`])(
    'to %j is 404',
    async (path) => {
      const [status, text] = await textFrom(`${await serve(async () => FILES)}${path}`);
      expect(status).toBe(404);
      expect(text).toMatch(/^MNIST has no such file\. Its files are train-images-idx3-ubyte\.gz, /);
    },
  );

  test('waits for the files', async () => {
    let deliver: (value: MnistBytes) => void = () => {};
    const delivery = new Promise<MnistBytes>((resolve) => (deliver = resolve));
    const waiting = textFrom(`${await serve(() => delivery)}${LABELS}.gz`);
    deliver(FILES);
    expect((await waiting)[0]).toBe(200);
  });
});

describe('the development server', () => {
  async function start(read: () => Promise<MnistBytes>, error = vi.fn<Logger['error']>()): Promise<string> {
    const root = await temporaryFolder({ 'index.html': '<title>page</title>' });
    const server = await createServer({
      root,
      configFile: false,
      customLogger: { ...createLogger('silent'), error },
      plugins: [mnistPlugin(read)],
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

  test('reads and packs once for all requests', async () => {
    const read = vi.fn(async () => FILES);
    const url = await start(read);
    const answers = await Promise.all([...FILES.keys()].map((name) => bytesFrom(`${url}mnist/${name}.gz`)));
    expect(answers.map((answer) => gunzipSync(answer))).toEqual([...FILES.values()]);
    expect(read).toHaveBeenCalledOnce();
  });

  test('says why there is nothing', async () => {
    const error = vi.fn<Logger['error']>();
    const url = `${await start(NO_FILES, error)}mnist/${LABELS}.gz`;
    await expect(textFrom(url)).resolves.toEqual([503, 'MNIST_DIR is /nowhere\n']);
    expect(error).toHaveBeenCalledExactlyOnceWith('MNIST_DIR is /nowhere');
  });
});

describe('a build', () => {
  async function run(read: () => Promise<MnistBytes>): Promise<string> {
    const root = await temporaryFolder({ 'index.html': '<title>page</title>' });
    await build({ root, configFile: false, logLevel: 'silent', plugins: [mnistPlugin(read)] });
    return join(root, 'dist');
  }

  test('writes the files, packed', async () => {
    const dist = await run(async () => FILES);
    expect(new Set(await readdir(join(dist, 'mnist')))).toEqual(
      new Set(MNIST_FILES.map(({ name }) => `${name}.gz`)),
    );
    expect(gunzipSync(await readFile(join(dist, `mnist/${LABELS}.gz`)))).toEqual(FILES.get(LABELS));
  });

  test('fails without them, and says why', async () => {
    await expect(run(NO_FILES)).rejects.toThrow('MNIST_DIR is /nowhere');
  });
});
