import { reasonOf } from './reason.ts';

/** How patient a download is. */
export interface Patience {
  /** Until the server answers. */
  readonly connectMilliseconds: number;
  /** Between two arrivals of bytes. */
  readonly stallMilliseconds: number;
}

export interface DownloadOptions extends Patience {
  readonly fetch: typeof globalThis.fetch;
  /** More than this is refused, before it fills the memory. */
  readonly maximumBytes: number;
  /** Hears of every arrival; `total` is undefined where the server does not say. */
  readonly onProgress: (done: number, total: number | undefined) => void;
}

/** The bytes at `url`. Every failure, a time-out included, is an error with one short line for people. */
export async function download(url: string, options: DownloadOptions): Promise<Buffer> {
  const { fetch, connectMilliseconds, stallMilliseconds, maximumBytes, onProgress } = options;
  const abort = new AbortController();
  const giveUpAfter = (milliseconds: number, message: string): NodeJS.Timeout =>
    setTimeout(() => abort.abort(new Error(message)), milliseconds);
  let timer = giveUpAfter(connectMilliseconds, `no answer within ${connectMilliseconds / 1000} s`);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const total = Number(response.headers.get('Content-Length') ?? undefined);
    const chunks: Uint8Array[] = [];
    let done = 0;
    const rearm = (): void => {
      clearTimeout(timer);
      timer = giveUpAfter(
        stallMilliseconds,
        `no byte for ${stallMilliseconds / 1000} s, after ${done} bytes`,
      );
    };
    rearm();
    for await (const chunk of response.body ?? []) {
      done += chunk.length;
      if (done > maximumBytes) throw new Error(`more than ${maximumBytes} bytes came`);
      chunks.push(chunk);
      rearm();
      onProgress(done, Number.isNaN(total) ? undefined : total);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw new Error(reasonOf(abort.signal.aborted ? abort.signal.reason : error), { cause: error });
  } finally {
    clearTimeout(timer);
    // Ends the transfer where it was left before its end; without effect after it.
    abort.abort();
  }
}
