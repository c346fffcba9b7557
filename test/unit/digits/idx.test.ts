import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankSet } from '../../../src/digits/blankSet.ts';
import { IdxParser, readIdx } from '../../../src/digits/idx.ts';
import type { DigitPart } from '../../../src/digits/mnistFiles.ts';
import { idxBytes, idxFile, noiseSet } from '../../harness/digits.ts';
import { saidOf } from '../../harness/saidOf.ts';

const COUNT = 3;
const source = noiseSet(COUNT, 7);
const PARTS = ['pixels', 'labels'] as const;

function parse(part: DigitPart, bytes: Uint8Array, count = COUNT): Uint8Array {
  const set = blankSet(count);
  const parser = new IdxParser('a-file', part, set);
  parser.push(bytes);
  parser.end();
  return set[part];
}

describe.each(PARTS)('an IDX file of %s', (part) => {
  const bytes = idxFile(part, source);

  test('fills its part of the set', () => {
    expect(parse(part, bytes)).toEqual(source[part]);
  });

  test('gives the same set however its bytes are cut', async () => {
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const set = blankSet(COUNT);
        const parser = new IdxParser('a-file', part, set);
        const seen: number[] = [];
        await readIdx(cutAt(bytes, places), parser, (digits) => seen.push(digits));
        expect(set[part]).toEqual(source[part]);
        expect(seen.at(-1)).toBe(COUNT);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      }),
    );
  });

  test('counts only whole digits', () => {
    const set = blankSet(COUNT);
    const parser = new IdxParser('a-file', part, set);
    const headerBytes = bytes.length - set[part].length;
    parser.push(bytes.subarray(0, headerBytes + set[part].length - 1));
    expect(parser.digits).toBe(COUNT - 1);
  });

  test('is refused wherever it is truncated', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const message = `a-file ends after ${length.toLocaleString('en')} bytes; ${bytes.length.toLocaleString('en')} were expected.`;
        expect(saidOf(() => parse(part, bytes.subarray(0, length)))).toBe(message);
      }),
    );
  });

  test('is refused with one byte too many, and nothing is written past the set', () => {
    expect(saidOf(() => parse(part, new Uint8Array([...bytes, 0])))).toMatch(
      /^a-file goes on after the [\d,]+ bytes that were expected\.$/,
    );
  });
});

/** Header, body, what is said. */
const DEFECTS: readonly (readonly [DigitPart, readonly number[], number, string])[] = [
  // A labels file where the images should be.
  [
    'pixels',
    [0x0801, COUNT, 28, 28],
    784,
    'begins with the magic number 2049 and so holds labels; an IDX file of images begins with 2051.',
  ],
  // An images file where the labels should be.
  [
    'labels',
    [0x0803, COUNT],
    1,
    'begins with the magic number 2051 and so holds images; an IDX file of labels begins with 2049.',
  ],
  // Something else altogether: a gzip file that nobody unpacked.
  [
    'labels',
    [0x1f8b0800, 0],
    1,
    'begins with the magic number 529205248; an IDX file of labels begins with 2049.',
  ],
  // Floats (0x0D) instead of bytes.
  [
    'pixels',
    [0x0d03, COUNT, 28, 28],
    784,
    'begins with the magic number 3331; an IDX file of images begins with 2051.',
  ],
  // The test images in the training images' place.
  ['pixels', [0x0803, 10_000, 28, 28], 784, 'holds 10,000 images; 3 were expected.'],
  // A count whose top bit is set is large, not negative.
  ['pixels', [0x0803, 0xffffffff, 28, 28], 784, 'holds 4,294,967,295 images; 3 were expected.'],
  // Images and labels of different number.
  ['labels', [0x0801, COUNT - 1], 1, 'holds 2 labels; the set has 3 images.'],
  ['pixels', [0x0803, COUNT, 28, 32], 784, 'holds images of 28 x 32 pixels; 28 x 28 were expected.'],
  ['pixels', [0x0803, COUNT, 0, 28], 784, 'holds images of 0 x 28 pixels; 28 x 28 were expected.'],
];

test.each(DEFECTS)('%s with header %j is refused', (part, header, itemBytes, message) => {
  const bytes = idxBytes(header, new Uint8Array(COUNT * itemBytes));
  expect(saidOf(() => parse(part, bytes))).toBe(`a-file ${message}`);
});

test('a label above 9 is refused with its place, in whichever chunk it comes', () => {
  const bytes = idxBytes([0x0801, COUNT], new Uint8Array([9, 0, 10]));
  expect(saidOf(() => parse('labels', bytes))).toBe('a-file labels digit 2 as 10; labels are 0 to 9.');
  const parser = new IdxParser('a-file', 'labels', blankSet(COUNT));
  parser.push(bytes.subarray(0, 10));
  expect(saidOf(() => parser.push(bytes.subarray(10)))).toBe(
    'a-file labels digit 2 as 10; labels are 0 to 9.',
  );
});

test('an error of the byte source goes through', async () => {
  const parser = new IdxParser('a-file', 'labels', blankSet(COUNT));
  await expect(readIdx(broken(), parser)).rejects.toThrow('the cable was cut');
});

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(4);
  throw new Error('the cable was cut');
}

async function* cutAt(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const bounds = [0, ...places.toSorted((a, b) => a - b), bytes.length];
  for (const [place, start] of bounds.slice(0, -1).entries()) yield bytes.subarray(start, bounds[place + 1]);
}
