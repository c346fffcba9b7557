import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { blankDigits } from '../../../src/digits/blankSet.ts';
import { DATA_SETS } from '../../../src/digits/dataSets.ts';
import type { Digits } from '../../../src/digits/digitSet.ts';
import { MNIST_FILES, type MnistFileName } from '../../../src/digits/mnistFiles.ts';
import { measureTrainingInk } from '../../../src/digits/trainingInk.ts';
import type { DigitsReply, DigitsRequest } from '../../../src/messages/digitsMessages.ts';
import { problemText } from '../../../src/words/problemText.ts';
import { serveDigits, type DigitsServing } from '../../../src/worker/serveDigits.ts';
import { idxFile, noiseSet } from '../../harness/digits.ts';
import { serveDuringTest } from '../../harness/httpServer.ts';

const COUNTS = { train: 1201, test: 300 };
const SOURCE: Digits = { train: noiseSet(COUNTS.train, 1), test: noiseSet(COUNTS.test, 2) };
const FILES = new Map<string, Buffer>(
  MNIST_FILES.map(({ name, split, part }) => [`/mnist/${name}.gz`, gzipSync(idxFile(part, SOURCE[split]))]),
);

type Answer = (response: ServerResponse, file: Buffer) => void;

const send: Answer = (response, file) => {
  response.setHeader('Content-Type', 'application/octet-stream');
  response.end(file);
};

/** A server of the four files that answers for `name` as told. */
function serve(name: MnistFileName | undefined, answer: Answer): Promise<string> {
  return serveDuringTest((request, response) => {
    const file = FILES.get(request.url ?? '');
    if (!file) response.writeHead(404).end();
    else if (name === undefined || request.url === `/mnist/${name}.gz`) answer(response, file);
    else send(response, file);
  });
}

function load(request: DigitsRequest, serving: Partial<DigitsServing> = {}): Promise<DigitsReply[]> {
  const { port1, port2 } = new MessageChannel();
  serveDigits(port1, { fetch, draw: drawNothing, shared: true, ...serving });
  return new Promise((resolve) => {
    const replies: DigitsReply[] = [];
    port2.onmessage = ({ data }: MessageEvent<DigitsReply>) => {
      replies.push(data);
      if (data.type !== 'complete' && data.type !== 'failed') return;
      port1.close();
      resolve(replies);
    };
    port2.postMessage(request);
  });
}

function mnist(site: string, fresh = false): DigitsRequest {
  return { type: 'load', set: { ...DATA_SETS.mnist, counts: COUNTS }, site, fresh };
}

function drawn(): DigitsRequest {
  return {
    type: 'load',
    set: { ...DATA_SETS.drawn, counts: COUNTS },
    site: 'https://example.org/',
    fresh: false,
  };
}

async function failureFrom(site: string, serving: Partial<DigitsServing> = {}): Promise<string> {
  const replies = await load(mnist(site), serving);
  expect(replies.map(({ type }) => type).filter((type) => type === 'failed' || type === 'complete')).toEqual([
    'failed',
  ]);
  const last = replies.at(-1);
  return last?.type === 'failed' ? problemText(last.problem) : expect.unreachable();
}

/** The digits as the page would have them, whether they were shared or came in chunks. */
function digitsOf(replies: readonly DigitsReply[]): Digits {
  const [opened] = replies;
  const digits = (opened?.type === 'opened' ? opened.digits : undefined) ?? blankDigits(COUNTS);
  for (const reply of replies) {
    if (reply.type === 'chunk') digits[reply.split][reply.part].set(reply.bytes, reply.offset);
  }
  return digits;
}

function expectWholeLoading(replies: readonly DigitsReply[], digits: Digits): void {
  const received = digitsOf(replies);
  for (const { name, split, part } of MNIST_FILES) {
    // Buffers are compared at once; toEqual walks a million pixels one by one.
    expect(Buffer.from(received[split][part]).equals(digits[split][part]), name).toBe(true);
  }
  expect(replies.at(-1)).toEqual({ type: 'complete', ink: measureTrainingInk(digits.train) });
  const filled = replies.flatMap((reply) => (reply.type === 'filled' ? [reply.counts] : []));
  expect(filled.at(-1)).toEqual(COUNTS);
  for (const [place, counts] of filled.slice(1).entries()) {
    expect(counts.train).toBeGreaterThanOrEqual(filled[place]?.train ?? 0);
    expect(counts.test).toBeGreaterThanOrEqual(filled[place]?.test ?? 0);
  }
}

describe('MNIST', () => {
  test('comes into shared memory, which the page has from the first reply on', async () => {
    const replies = await load(mnist(await serve(undefined, send)));
    expect(replies[0]).toMatchObject({ type: 'opened', digits: { train: { count: 1201 } } });
    expect(replies.some(({ type }) => type === 'chunk')).toBe(false);
    expectWholeLoading(replies, SOURCE);
  });

  test('comes in chunks to a page that shares no memory, each before it is counted', async () => {
    const replies = await load(mnist(await serve(undefined, send)), { shared: false });
    expect(replies[0]).toEqual({ type: 'opened', digits: undefined });
    expectWholeLoading(replies, SOURCE);
    const firstFilled = replies.findIndex(({ type }) => type === 'filled');
    const before = replies.slice(0, firstFilled).filter(({ type }) => type === 'chunk');
    expect(before.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [
      'unpacked on its way, as servers that set Content-Encoding cause',
      (response, file) => response.setHeader('Content-Encoding', 'gzip').end(file),
    ],
    [
      'byte by byte at first',
      (response, file) => {
        response.write(file.subarray(0, 1));
        setTimeout(() => response.end(file.subarray(1)), 20);
      },
    ],
  ] satisfies [string, Answer][])('comes whole when sent %s', async (_, answer) => {
    expectWholeLoading(await load(mnist(await serve(undefined, answer))), SOURCE);
  });

  test('goes past the caches only when asked to', async () => {
    const site = await serve(undefined, send);
    const caches: (string | undefined)[] = [];
    const spy: typeof fetch = (input, init) => {
      caches.push(init?.cache);
      return fetch(input, init);
    };
    await load(mnist(site), { fetch: spy });
    await load(mnist(site, true), { fetch: spy });
    expect(caches).toEqual([...Array(4).fill('default'), ...Array(4).fill('reload')]);
  });
});

const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

const drawSource: DigitsServing['draw'] = (set, seed, split, from, to) => {
  set.pixels.set(SOURCE[split].pixels.subarray(from * 784, to * 784), from * 784);
  set.labels.set(SOURCE[split].labels.subarray(from, to), from);
  expect(seed).toBe(28);
};

const drawNothing = (): void => {
  throw new Error('out of ink');
};

const IMAGES = 'train-images-idx3-ubyte';
const LABELS = 'train-labels-idx1-ubyte';
const wrongLabels = {
  ...SOURCE.train,
  labels: SOURCE.train.labels.map((label, digit) => label + (digit === 17 ? 200 : 0)),
};

/** What is wrong, with which file, how the server answers, what is said. */
const FAULTS: readonly (readonly [string, MnistFileName, Answer, RegExp])[] = [
  [
    'a missing file',
    LABELS,
    (response) => response.writeHead(404).end('nothing here'),
    /train-labels-idx1-ubyte\.gz: the server answered 404: this site was built without that file\.$/,
  ],
  [
    'a server that says why',
    IMAGES,
    (response) => response.writeHead(503, { 'Content-Type': 'text/plain' }).end('Both mirrors are down.\n'),
    /^The server says: Both mirrors are down\.$/,
  ],
  [
    'a web page instead of the data',
    IMAGES,
    (response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html>'),
    /train-images-idx3-ubyte\.gz: the server answered with a web page; this site was built without that file\.$/,
  ],
  [
    'a web page under a false name',
    LABELS,
    (response) => response.setHeader('Content-Type', 'application/gzip').end('<html></html>'),
    /train-labels-idx1-ubyte\.gz: the server answered with a web page; this site was built without that file\.$/,
  ],
  [
    'an empty answer',
    LABELS,
    (response) => response.end(),
    /^train-labels-idx1-ubyte ends after 0 bytes; 1,209 were expected\.$/,
  ],
  [
    'a connection that is cut',
    IMAGES,
    (response, file) => {
      response.setHeader('Content-Length', file.length);
      response.write(file.subarray(0, 30_000), () => response.destroy());
    },
    /train-images-idx3-ubyte\.gz could not be fetched \(.+\)\. Is the network there\?$/,
  ],
  [
    'a mirror that stalls',
    IMAGES,
    (response, file) => response.write(file.subarray(0, 30_000)),
    /: no byte of MNIST came for 0\.8 seconds\.$/,
  ],
  ['a mirror that never answers', IMAGES, () => {}, /: no byte of MNIST came for 0\.8 seconds\.$/],
  [
    'damaged gzip data',
    IMAGES,
    (response, file) => response.end(file.map((byte, place) => (place > 500 ? byte ^ 0x55 : byte))),
    /train-images-idx3-ubyte\.gz is damaged: it cannot be unpacked \(.+\)\.$/,
  ],
  [
    'truncated gzip data',
    IMAGES,
    (response, file) => response.end(file.subarray(0, -100)),
    /train-images-idx3-ubyte\.gz is damaged: it cannot be unpacked \(.+\)\.$/,
  ],
  [
    'images and labels swapped',
    IMAGES,
    (response) => response.end(FILES.get(`/mnist/${LABELS}.gz`)),
    /^train-images-idx3-ubyte begins with the magic number 2049 and so holds labels;/,
  ],
  [
    'training and test set swapped',
    LABELS,
    (response) => response.end(FILES.get('/mnist/t10k-labels-idx1-ubyte.gz')),
    /^train-labels-idx1-ubyte holds 300 labels; the set has 1,201 images\.$/,
  ],
  [
    'a label above 9',
    LABELS,
    (response) => response.end(gzipSync(idxFile('labels', wrongLabels))),
    /^train-labels-idx1-ubyte labels digit 17 as 20\d; labels are 0 to 9\.$/,
  ],
];

describe.each(FAULTS)('%s', (_, name, answer, message) => {
  test('is said once, and trying again works when it is mended', async () => {
    let mended = false;
    const site = await serve(name, (response, file) => (mended ? send : answer)(response, file));
    await expect(failureFrom(site, { stallMilliseconds: 800 })).resolves.toMatch(message);
    mended = true;
    expectWholeLoading(await load(mnist(site)), SOURCE);
  });
});

test('no network at all is said', async () => {
  await expect(failureFrom('https://example.org/', { fetch: offline })).resolves.toBe(
    'https://example.org/mnist/train-images-idx3-ubyte.gz could not be fetched (Failed to fetch). Is the network there?',
  );
});

describe('drawn digits', () => {
  test.each([true, false])(
    'are all drawn, both splits from the start (shared memory: %s)',
    async (shared) => {
      const replies = await load(drawn(), { draw: drawSource, shared });
      expectWholeLoading(replies, SOURCE);
      const filled = replies.flatMap((reply) => (reply.type === 'filled' ? [reply.counts] : []));
      expect(filled.slice(0, 2)).toEqual([
        { train: 200, test: 0 },
        { train: 200, test: 200 },
      ]);
    },
  );

  test('that cannot be drawn are said', async () => {
    const replies = await load(drawn(), { draw: drawNothing });
    expect(replies.at(-1)).toEqual({
      type: 'failed',
      problem: { code: 'unforeseen', figures: { message: 'out of ink' } },
    });
  });
});
