import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

/** Where figures come from; absolute ones mean nothing without it. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Its version; undefined where no browser takes part. */
  readonly chromium?: string;
  readonly node: string;
}

const FOLDER = new URL('./records/', import.meta.url);

/** This machine; `chromium` is the version of the browser that takes part. */
export function describeMachine(chromium?: string): Machine {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    ...(chromium !== undefined && { chromium }),
    node: process.version,
  };
}

/** Writes a record over the last one of its name; `npm run figures` takes README's figures from there. */
export async function writeRecord(name: string, record: object): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(record, null, 2)}\n`);
}
