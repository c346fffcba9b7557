import { blankDigits } from '../digits/blankSet.ts';
import { SPLITS, type Digits, type DigitSet, type SplitName } from '../digits/digitSet.ts';
import type { IdxFile } from '../digits/mnistFiles.ts';
import { measureTrainingInk } from '../digits/trainingInk.ts';
import type { DigitsReply, DigitsRequest } from '../messages/digitsMessages.ts';
import { DigitsSender } from './digitsSender.ts';
import { fetchFiles } from './fetchFiles.ts';
import { problemOf } from '../basics/problem.ts';

/** The worker's end of the conversation: its global scope, or in tests a port of a MessageChannel. */
export interface DigitsPort {
  onmessage: ((event: MessageEvent<DigitsRequest>) => void) | null;
  postMessage(reply: DigitsReply, transfer: ArrayBuffer[]): void;
}

export interface DigitsServing {
  readonly fetch: typeof globalThis.fetch;
  /** Draws digits `from` to `to - 1` of a split into `set`. */
  readonly draw: (set: DigitSet, seed: number, split: SplitName, from: number, to: number) => void;
  /** Whether page and worker can share memory: the page is cross-origin isolated. */
  readonly shared: boolean;
  /** Give up fetching after this time without a byte. */
  readonly stallMilliseconds?: number;
}

/** A proxy or a sleeping host may take some seconds; after this long nobody believes that it goes on. */
const STALL_MILLISECONDS = 20_000;

/**
 * Slices in which digits are drawn: some of each split at once, so that both can be picked from, then the
 * rest. Drawing a slice takes a few tens of milliseconds.
 */
const FIRST_SLICE = 200;
const SLICE = 250;

/**
 * Answers `load` requests on `port`: `opened`, then `chunk` and `filled` as digits come, then `complete` or
 * `failed`.
 */
export function serveDigits(port: DigitsPort, serving: DigitsServing): void {
  port.onmessage = ({ data: request }) => {
    load(port, request, serving).catch((error: unknown) => {
      port.postMessage({ type: 'failed', problem: problemOf(error) }, []);
    });
  };
}

async function load(port: DigitsPort, request: DigitsRequest, serving: DigitsServing): Promise<void> {
  const { fetch, shared, stallMilliseconds = STALL_MILLISECONDS } = serving;
  const { set, site, fresh } = request;
  const { origin } = set;
  const digits = blankDigits(set.counts, shared);
  port.postMessage({ type: 'opened', digits: shared ? digits : undefined }, []);
  const sender = new DigitsSender(digits, shared, (reply, transfer = []) =>
    port.postMessage(reply, transfer),
  );
  if (origin.kind === 'files') {
    const options = { title: set.title, fetch, fresh, stallMilliseconds };
    const onDigits = ({ split, part }: IdxFile, count: number): void => sender.advance(split, part, count);
    await fetchFiles(`${site}${origin.folder}/`, origin.files, digits, onDigits, options);
  } else {
    for (const [split, from, to] of drawingOrder(digits)) {
      serving.draw(digits[split], origin.seed, split, from, to);
      sender.advance(split, 'labels', to);
      sender.advance(split, 'pixels', to);
    }
  }
  port.postMessage({ type: 'complete', ink: measureTrainingInk(digits.train) }, []);
}

function* drawingOrder(digits: Digits): Generator<[split: SplitName, from: number, to: number]> {
  for (const split of SPLITS) yield [split, 0, Math.min(FIRST_SLICE, digits[split].count)];
  for (const split of SPLITS) {
    const { count } = digits[split];
    for (let from = FIRST_SLICE; from < count; from += SLICE)
      yield [split, from, Math.min(from + SLICE, count)];
  }
}
