import { DIGIT_PIXELS, type Digits, type DigitSet } from '../digits/digitSet.ts';
import { TaskQueue } from '../basics/taskQueue.ts';

/** Bytes that are copied in one task: a few milliseconds' worth. */
const SLICE = 2 ** 22;

/**
 * Whether a worker can be given the digits as they are: they share memory, or are so few that the copy which
 * goes with the message takes no time.
 */
export function areQuicklySent({ train, test }: Digits): boolean {
  const isShared =
    typeof SharedArrayBuffer !== 'undefined' && train.pixels.buffer instanceof SharedArrayBuffer;
  return isShared || train.pixels.length + test.pixels.length <= SLICE;
}

/**
 * A copy of digits, to be given away. All of MNIST is 55 MB, whose copy in one go would hold the page for
 * longer than a hand notices; this one is made in many short tasks.
 */
export async function copyDigits({ train, test }: Digits): Promise<Digits> {
  const tasks = new TaskQueue();
  try {
    return { train: await copySet(train, tasks), test: await copySet(test, tasks) };
  } finally {
    tasks.close();
  }
}

/** The memory of digits, which a message can take along instead of copying it. */
export function buffersOf({ train, test }: Digits): ArrayBufferLike[] {
  return [train, test].flatMap(({ pixels, labels }) => [pixels.buffer, labels.buffer]);
}

async function copySet({ count, pixels, labels }: DigitSet, tasks: TaskQueue): Promise<DigitSet> {
  const bytes = count * DIGIT_PIXELS;
  const copy = new Uint8Array(bytes);
  for (let start = 0; start < bytes; start += SLICE) {
    copy.set(pixels.subarray(start, Math.min(start + SLICE, bytes)), start);
    await tasks.next();
  }
  return { count, pixels: copy, labels: labels.slice(0, count) };
}
