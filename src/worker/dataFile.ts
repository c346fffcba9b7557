import { messageOf } from '../basics/messageOf.ts';
import { ProblemError } from '../basics/problem.ts';

const GZIP_MAGIC = [0x1f, 0x8b] as const;
const LESS_THAN = 0x3c;
/** Characters: a few lines, not a page of somebody else's server. */
const SHOWN_REASON = 600;

/**
 * The uncompressed bytes of the gzipped file at `address`, as they arrive. Servers that send `.gz` with a
 * Content-Encoding make the browser unpack it; then the bytes are taken as they come.
 *
 * @param onBytes hears of every sign of life from the network, before anything is unpacked.
 * @throws ProblemError when the network, the server or the gzip data fails; the reason of `init.signal` when
 * aborted.
 */
export async function* readDataFile(
  address: string,
  fetch: typeof globalThis.fetch,
  init: RequestInit,
  onBytes: () => void,
): AsyncGenerator<Uint8Array> {
  const response = await fetch(address, init).catch((error: unknown) => {
    init.signal?.throwIfAborted();
    throw networkError(address, error);
  });
  onBytes();
  await refuseWrongAnswer(address, response);
  const network = networkBytes(address, response, init.signal ?? undefined, onBytes);
  const { start, rest } = await takeStart(network);
  if (start[0] === LESS_THAN) throw webPageError(address);
  if (start[0] === GZIP_MAGIC[0] && start[1] === GZIP_MAGIC[1]) yield* unpacked(address, rest);
  else yield* rest;
}

async function refuseWrongAnswer(address: string, response: Response): Promise<void> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.ok && !type.startsWith('text/html')) return;
  // The development server says why it has no data, and what to do.
  const reason = response.status === 503 && type.startsWith('text/plain') ? await response.text() : '';
  await response.body?.cancel().catch(() => {});
  if (response.ok) throw webPageError(address);
  const { status } = response;
  if (reason !== '') {
    const message = reason.slice(0, SHOWN_REASON).trim();
    throw new ProblemError({ code: 'serverSays', figures: { message } });
  }
  throw new ProblemError({
    code: status === 404 ? 'fileMissing' : 'fileRefused',
    figures: { address, status },
  });
}

/** Like `response.body`, with errors that say which file they are about. */
async function* networkBytes(
  address: string,
  response: Response,
  signal: AbortSignal | undefined,
  onBytes: () => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        signal?.throwIfAborted();
        throw networkError(address, error);
      });
      if (done) return;
      onBytes();
      yield value;
    }
  } finally {
    // Has no effect after the end; before it, it ends the transfer.
    void reader.cancel().catch(() => {});
  }
}

/**
 * Waits for the first two bytes (or the end) and gives them together with all the bytes, those two included.
 */
async function takeStart(
  bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): Promise<{ start: number[]; rest: AsyncGenerator<Uint8Array<ArrayBuffer>> }> {
  const taken: Uint8Array<ArrayBuffer>[] = [];
  const start: number[] = [];
  while (start.length < GZIP_MAGIC.length) {
    const { done, value } = await bytes.next();
    if (done) break;
    taken.push(value);
    start.push(...value.subarray(0, GZIP_MAGIC.length));
  }
  async function* rest(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield* taken;
    yield* bytes;
  }
  return { start, rest: rest() };
}

async function* unpacked(
  address: string,
  packed: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array> {
  let sourceError: unknown;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await packed.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        sourceError = error;
        throw error;
      }
    },
    async cancel() {
      await packed.return(undefined);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      const figures = { address, reason: messageOf(error) };
      throw sourceError ?? new ProblemError({ code: 'fileDamaged', figures });
    });
    if (done) return;
    yield value;
  }
}

function networkError(address: string, error: unknown): ProblemError {
  return new ProblemError({ code: 'fileNotFetched', figures: { address, reason: messageOf(error) } });
}

function webPageError(address: string): ProblemError {
  return new ProblemError({ code: 'fileIsWebPage', figures: { address } });
}
