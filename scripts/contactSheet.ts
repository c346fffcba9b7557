/**
 * Draws a contact sheet, to judge the drawn digits by eye: a row of 20 for each label. MNIST's own digits stand to the
 * right of them.
 *
 *     npx tsx scripts/contactSheet.ts sheet.png [seed]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { blankSet } from '../src/digits/blankSet.ts';
import { DIGIT_SIZE, LABEL_COUNT, pixelsOf, type DigitSet } from '../src/digits/digitSet.ts';
import { countsOf } from '../src/digits/sources.ts';
import { drawDigits } from '../src/digits/drawn/drawDigits.ts';
import { loadMnist } from './loadMnist.ts';

const DIGITS_PER_LABEL = 20;
/** Each pixel of a digit becomes a square of this many. */
const ZOOM = 2;
const GAP = 16;
const GREY = 0x80;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Grey values, shape `(height, width)`, row by row. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

await main();

async function main(): Promise<void> {
  const [file, seed = '1'] = parseArgs({ allowPositionals: true }).positionals;
  if (file === undefined || !/^\d+$/.test(seed)) {
    throw new Error(
      `Expected a file and perhaps a seed, such as "sheet.png 7", not "${file ?? ''} ${seed}".`,
    );
  }
  const { test } = await loadMnist();
  await writeFile(file, png(sheet([drawnSet(Number(seed)), test])));
}

function drawnSet(seed: number): DigitSet {
  const set = blankSet(countsOf('mnist').test);
  drawDigits(set, seed, 'test', 0, set.count);
  return set;
}

/** The sets side by side, black on white. */
function sheet(sets: readonly DigitSet[]): Picture {
  const side = ZOOM * DIGIT_SIZE;
  const pitch = DIGITS_PER_LABEL * side + GAP;
  const width = sets.length * pitch - GAP;
  const height = LABEL_COUNT * side;
  const picture = { width, height, grey: new Uint8Array(width * height).fill(GREY) };
  for (const [position, set] of sets.entries()) {
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      for (const [column, pixels] of firstOf(set, label).entries()) {
        paste(picture, pixels, position * pitch + column * side, label * side);
      }
    }
  }
  return picture;
}

/** The pixels of the first digits that have a label. */
function firstOf(set: DigitSet, label: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let index = 0; index < set.count && found.length < DIGITS_PER_LABEL; index += 1) {
    if (set.labels[index] === label) found.push(pixelsOf(set, index));
  }
  return found;
}

function paste({ width, grey }: Picture, pixels: Uint8Array, left: number, top: number): void {
  for (let y = 0; y < ZOOM * DIGIT_SIZE; y += 1) {
    for (let x = 0; x < ZOOM * DIGIT_SIZE; x += 1) {
      const pixel = Math.floor(y / ZOOM) * DIGIT_SIZE + Math.floor(x / ZOOM);
      grey[(top + y) * width + left + x] = 255 - pixels[pixel]!;
    }
  }
}

/** A greyscale PNG of 8 bits, its rows unfiltered. */
function png({ width, height, grey }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
