import { expect, it } from 'vitest';
import { borderedDigit } from '../../../src/digits/border/border.ts';
import { pixelsOf } from '../../../src/digits/digitSet.ts';
import type { RunConfig } from '../../../src/runs/config.ts';
import { DEFAULT_EXPERIMENT } from '../../../src/runs/experiment.ts';
import { pickedDigit, pickedPlace } from '../../../src/store/digitActions.ts';
import { NO_DATA } from '../../../src/store/state.ts';
import { noiseSet } from '../../harness/digits.ts';

const DIGITS = { train: noiseSet(30, 1), test: noiseSet(5, 2) };

function stateWith(border: RunConfig['border'], filled = 30) {
  return {
    experiment: { ...DEFAULT_EXPERIMENT, config: { ...DEFAULT_EXPERIMENT.config, border } },
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
