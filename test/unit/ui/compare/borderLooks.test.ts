import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import { pixelsOf } from '../../../../src/digits/digitSet.ts';
import { DEFAULT_CONFIG } from '../../../../src/runs/config.ts';
import { keptLook, lookedTestDigit } from '../../../../src/ui/compare/border/lookedDigit.ts';
import { lookingGroups } from '../../../../src/ui/compare/border/lookingRuns.ts';
import { INFLUENCE, paintInfluence } from '../../../../src/ui/compare/border/paintInfluence.ts';
import { CUT_INK, INK, PAPER } from '../../../../src/ui/pictures/inkColours.ts';
import { noiseSet } from '../../../harness/digits.ts';
import { runWith } from '../train/runs.ts';
import type { Run } from '../../../../src/runs/run.ts';

const LOOK = { digit: 3, answer: 0, influence: new Float32Array(784) };

function looking(id: string, share: number, isClassic: boolean): Run {
  const cropping = isClassic ? NO_CROPPING : DEFAULT_CONFIG.cropping;
  return runWith({ id, attributions: [LOOK] }, { cropping, border: { width: 5, share } });
}

describe('where networks look', () => {
  it('is grouped by share, the newest run of each crop beside each other', () => {
    const runs = [
      looking('classic 100', 1, true),
      looking('cropped 100', 1, false),
      looking('classic 0', 0, true),
      looking('classic 100 again', 1, true),
      { ...looking('not asked', 1, false), attributions: [] },
      runWith({ id: 'no border' }),
    ];
    const groups = lookingGroups(runs);
    expect(groups.map(({ share }) => share)).toEqual([0, 1]);
    expect(groups.map((group) => group.runs.map(({ id }) => id))).toEqual([
      ['classic 0'],
      ['classic 100 again', 'cropped 100'],
    ]);
    const run = groups[0]!.runs[0]!;
    expect(keptLook(run, 3)).toBe(LOOK);
    expect(keptLook(run, 4)).toBeUndefined();
    expect(keptLook(run, undefined)).toBeUndefined();
  });

  it('is asked of a test digit as each run gets it', () => {
    const set = noiseSet(6, 1);
    const digit = lookedTestDigit(4, set);
    expect(digit).toMatchObject({ name: 'test #4', label: set.labels[4], test: 4 });
    const bare = pixelsOf(set, 4);
    const [wide, narrow] = [3, 1].map((width) => digit.pixelsWith({ width, share: 1 }));
    // The border covers the outermost rows, and leaves the middle as it is.
    for (const row of [0, 2])
      expect(wide!.subarray(28 * row, 28 * row + 28)).not.toEqual(bare.subarray(28 * row, 28 * row + 28));
    expect(wide!.subarray(28 * 14 + 3, 28 * 14 + 25)).toEqual(bare.subarray(28 * 14 + 3, 28 * 14 + 25));
    expect(narrow!.subarray(28 * 2 + 1, 28 * 2 + 27)).toEqual(bare.subarray(28 * 2 + 1, 28 * 2 + 27));
  });
});

describe('the picture of an influence', () => {
  const colourAt = (bytes: Uint8ClampedArray, pixel: number) => [...bytes.subarray(4 * pixel, 4 * pixel + 3)];

  it('is strongest where the influence is largest, and shows the digit faintly elsewhere', () => {
    const pixels = new Uint8Array(784);
    pixels[401] = 255;
    const influence = new Float32Array(784);
    influence[400] = 4;
    influence[402] = 2;
    const bytes = paintInfluence(pixels, NO_CROPPING, influence);
    expect(colourAt(bytes, 400)).toEqual([...INFLUENCE]);
    expect(colourAt(bytes, 402)).toEqual(
      PAPER.map((channel, at) => Math.round(channel + (INFLUENCE[at]! - channel) / 2)),
    );
    expect(colourAt(bytes, 403)).toEqual([...PAPER]);
    const [red = 0, green = 0] = colourAt(bytes, 401);
    expect(red).toBeGreaterThan(PAPER[0]);
    expect(green).toBeLessThan(INK[1]);
    expect(bytes[4 * 400 + 3]).toBe(255);
  });

  it('tints what the crop cuts, and draws the digit alone where nothing has influence', () => {
    const pixels = new Uint8Array(784).fill(255);
    const bytes = paintInfluence(pixels, DEFAULT_CONFIG.cropping, new Float32Array(784));
    const [cut, kept] = [colourAt(bytes, 0), colourAt(bytes, 14 * 28 + 14)];
    expect(cut[0]! - cut[1]!).toBeGreaterThan((CUT_INK[0] - CUT_INK[1]) / 4);
    expect(Math.abs(kept[0]! - kept[1]!)).toBeLessThan(10);
  });
});
