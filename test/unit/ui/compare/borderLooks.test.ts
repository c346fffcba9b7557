import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import { DEFAULT_CONFIG } from '../../../../src/runs/config.ts';
import type { RunView } from '../../../../src/store/trainingView.ts';
import { attributionOf, lookingGroups } from '../../../../src/ui/compare/border/lookingRuns.ts';
import { INFLUENCE, paintInfluence } from '../../../../src/ui/compare/border/paintInfluence.ts';
import { CUT_INK, INK, PAPER } from '../../../../src/ui/parts/inkColours.ts';
import { runWith } from '../train/runs.ts';

const LOOK = { digit: 3, answer: 0, influence: new Float32Array(784) };

function looking(id: string, share: number, isClassic: boolean): RunView {
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
    expect(attributionOf(run, 3)).toBe(LOOK);
    expect(attributionOf(run, 4)).toBeUndefined();
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
