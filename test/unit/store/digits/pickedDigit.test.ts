import { expect, it } from 'vitest';
import { borderedDigit } from '../../../../src/digits/border/border.ts';
import { pixelsOf } from '../../../../src/digits/digitSet.ts';
import type { RunConfig } from '../../../../src/runs/config.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/runs/experiment.ts';
import { pickedDigit, pickedPlace } from '../../../../src/store/digits/pickedDigit.ts';
import { NO_DATA } from '../../../../src/store/state.ts';
import { noiseSet } from '../../../harness/digits.ts';

const DIGITS = { train: noiseSet(30, 1), test: noiseSet(5, 2) };

function stateWith(border: RunConfig['border'], filled = 30) {
  return {
    experiment: { ...DEFAULT_EXPERIMENT, config: { ...DEFAULT_EXPERIMENT.config, border } },
    ownDigit: undefined,
    data: { ...NO_DATA, digits: DIGITS, filled: { train: filled, test: 0 } },
  };
}

it('is shown with the border of the settings, and is known without it', () => {
  const bare = pixelsOf(DIGITS.train, 25);
  const label = DIGITS.train.labels[25]!;
  const border = { width: 3, share: 1 };
  expect(pickedDigit(stateWith(undefined))).toEqual({ pixels: bare, bare, label });
  expect(pickedDigit(stateWith(border))).toEqual({
    pixels: borderedDigit({ pixels: bare, label }, 'train', 25, border),
    bare,
    label,
  });
  expect(pickedDigit(stateWith(border, 25))).toBeUndefined();
});

it('is in another place with every other border', () => {
  const borders = [undefined, { width: 3, share: 1 }, { width: 4, share: 1 }, { width: 3, share: 0.5 }];
  const places = borders.map((border) => pickedPlace(stateWith(border)));
  expect(new Set(places).size).toBe(borders.length);
});

it('is the drawn one where there is one, as soon as it is read, and nobody knows its label', () => {
  const pixels = new Uint8Array(784).fill(7);
  const state = stateWith({ width: 3, share: 1 });
  const own = { ...state, experiment: { ...state.experiment, ownDigit: '90:350,200_360,800' } };
  expect(pickedDigit(own)).toBeUndefined();
  const read = { ...own, ownDigit: { text: '90:350,200_360,800', pixels } };
  const picked = pickedDigit(read)!;
  expect(picked).toMatchObject({ bare: pixels, label: undefined });
  // Behind the border it is the same.
  expect([picked.pixels[14 * 28 + 14], picked.pixels[3 * 28 + 3]]).toEqual([7, 7]);
  expect(picked.pixels.subarray(0, 28)).not.toEqual(pixels.subarray(0, 28));
  expect(pickedDigit(read, { border: { width: 1, share: 1 } })?.pixels[28 + 1]).toBe(7);
  expect(new Set([state, own, read].map(pickedPlace)).size).toBe(3);
});
