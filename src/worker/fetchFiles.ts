import { ProblemError } from '../basics/problem.ts';
import type { Digits } from '../digits/digitSet.ts';
import { IdxParser, readIdx } from '../digits/idx.ts';
import type { IdxFile } from '../digits/mnistFiles.ts';
import { readDataFile } from './dataFile.ts';
import { StallWatch } from './stallWatch.ts';

export interface FilesOptions {
  /** What is fetched, for messages. */
  readonly title: string;
  readonly fetch: typeof globalThis.fetch;
  /** Go past every cache. */
  readonly fresh: boolean;
  /** Give up after this time without a byte for any of the files. */
  readonly stallMilliseconds: number;
}

/**
 * Fetches a data set's files from `folder` (its address ends in `/`), all at once, into `digits`. `onDigits`
 * hears for each file how many digits have come.
 *
 * @throws ProblemError, for the first file that fails; the others are given up then.
 */
export async function fetchFiles(
  folder: string,
  files: readonly IdxFile[],
  digits: Digits,
  onDigits: (file: IdxFile, count: number) => void,
  { title, fetch, fresh, stallMilliseconds }: FilesOptions,
): Promise<void> {
  const abort = new AbortController();
  const watch = new StallWatch(stallMilliseconds, () => {
    const figures = { folder, title, seconds: stallMilliseconds / 1000 };
    abort.abort(new ProblemError({ code: 'dataStalled', figures }));
  });
  const load = async (file: IdxFile): Promise<void> => {
    const init: RequestInit = {
      signal: abort.signal,
      priority: file.split === 'train' ? 'high' : 'low',
      cache: fresh ? 'reload' : 'default',
    };
    const bytes = readDataFile(`${folder}${file.name}.gz`, fetch, init, () => watch.moved());
    const parser = new IdxParser(file.name, file.part, digits[file.split]);
    await readIdx(bytes, parser, (count) => onDigits(file, count));
  };
  try {
    await Promise.all(files.map(load));
  } catch (error) {
    abort.abort(error);
    throw error;
  } finally {
    watch.stop();
  }
}
