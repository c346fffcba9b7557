import { fromBase64, toBase64 } from '../basics/base64.ts';
import { ProblemError, type Problem } from '../basics/problem.ts';
import type { RunConfig } from './config.ts';
import { DEFAULT_EXPERIMENT } from './experiment.ts';
import { LinkError, readLink, writeLink } from './link.ts';
import { readStoredRun, storedRun } from './storedRun.ts';
import type { Run } from './run.ts';

/** A file that cannot be read as runs: what came, and what was expected. */
export class RunsFileError extends ProblemError {
  override readonly name = 'RunsFileError';
}

/** Runs, and the settings of the page on which they were. */
export interface RunsFile {
  readonly config: RunConfig;
  readonly runs: readonly Run[];
}

/** What the file says of itself. */
const FORMAT = 'cropping-playground-runs';

/** The runs and the page's settings as JSON; lists of numbers are their bytes in base64, so that none loses a digit. */
export function writeRunsFile({ config, runs }: RunsFile): string {
  const settings = writeLink({ ...DEFAULT_EXPERIMENT, config });
  return JSON.stringify({ format: FORMAT, settings, runs: runs.map(storedRun) }, encode, 1);
}

/** The runs and settings of a file; throws a `RunsFileError` where anything in it cannot be read. */
export function readRunsFile(text: string): RunsFile {
  const content = parse(text);
  if (!isRecord(content) || content['format'] !== FORMAT)
    throw new RunsFileError({ code: 'runsFileOther', figures: { excerpt: excerpt(text) } });
  const { settings, runs } = content;
  if (typeof settings !== 'string' || !Array.isArray(runs))
    throw new RunsFileError({ code: 'runsFileIncomplete', figures: {} });
  return { config: readSettings(settings), runs: runs.map(readRun) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, decode);
  } catch (error) {
    if (error instanceof RunsFileError) throw error;
    const problem: Problem =
      text.trim() === ''
        ? { code: 'runsFileEmpty', figures: {} }
        : { code: 'runsFileNotJson', figures: { excerpt: excerpt(text) } };
    throw new RunsFileError(problem, { cause: error });
  }
}

function readSettings(settings: string): RunConfig {
  try {
    return readLink(settings).config;
  } catch (error) {
    if (error instanceof LinkError)
      throw new RunsFileError(
        { code: 'runsFileSettings', figures: { problem: error.problem } },
        { cause: error },
      );
    throw error;
  }
}

function readRun(value: unknown, index: number): Run {
  const kept = readStoredRun(value);
  if (kept) return kept.run;
  const name = isRecord(value) && typeof value['name'] === 'string' ? value['name'] : 'none';
  throw new RunsFileError({ code: 'runsFileRun', figures: { number: index + 1, name } });
}

/** JSON has neither lists of bytes nor numbers such as NaN, the loss of a run that diverged. */
function encode(_key: string, value: unknown): unknown {
  if (value instanceof Float32Array) return { float32: toBase64(value) };
  if (value instanceof Uint8Array) return { uint8: toBase64(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  return value;
}

function decode(_key: string, value: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).length !== 1) return value;
  const { float32, uint8, number } = value;
  if (typeof number === 'string') return Number(number);
  if (typeof uint8 === 'string') return bytesOf(uint8);
  if (typeof float32 !== 'string') return value;
  const bytes = bytesOf(float32);
  if (bytes.length % Float32Array.BYTES_PER_ELEMENT !== 0)
    throw new RunsFileError({ code: 'runsFileBytes', figures: { bytes: bytes.length } });
  return new Float32Array(bytes.buffer);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text);
  } catch (error) {
    throw new RunsFileError(
      { code: 'runsFileBase64', figures: { excerpt: excerpt(text) } },
      { cause: error },
    );
  }
}

/** The first characters of a text, for a message. */
function excerpt(text: string): string {
  const start = text.trim().slice(0, 40);
  return `“${start}${text.trim().length > start.length ? '…' : ''}”`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
