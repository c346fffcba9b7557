import { describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../../../src/runs/config.ts';
import { settingDifferences } from '../../../../src/ui/compare/settingDifferences.ts';

const COMMON = '25 epochs of 60,000 digits in batches of 250, seed 1';
const withChange = (change: Partial<RunConfig>): RunConfig => ({ ...DEFAULT_CONFIG, ...change });

describe('the settings of some runs', () => {
  it('are those of the only run', () => {
    expect(settingDifferences([DEFAULT_CONFIG])).toBe(`${COMMON}.`);
    expect(settingDifferences([withChange({ epochs: 1 })])).toMatch(/^1 epoch of /);
    expect(settingDifferences([withChange({ border: { width: 1, share: 0.9 } })])).toContain(
      'seed 1, border 1 pixel, 90 % telltale.',
    );
    expect(settingDifferences([])).toBe('');
  });

  it('are the same, or differ in the cropping alone, which is what one hopes for', () => {
    expect(settingDifferences([DEFAULT_CONFIG, { ...DEFAULT_CONFIG }])).toBe(
      `All settings are the same: ${COMMON}.`,
    );
    expect(settingDifferences([DEFAULT_CONFIG, withChange({ cropping: NO_CROPPING })])).toBe(
      `Only the cropping differs. The same for all: ${COMMON}.`,
    );
  });

  it('are listed by name where they differ in anything else', () => {
    expect(settingDifferences([DEFAULT_CONFIG, withChange({ seed: 2 })])).toBe('The runs differ in Seed.');
    expect(
      settingDifferences([
        DEFAULT_CONFIG,
        withChange({ cropping: NO_CROPPING, digits: 'drawn' }),
        withChange({ engine: 'cpu', learningRate: 0.01 }),
      ]),
    ).toBe('The runs differ in Digits, Cropping, Learning rate and Engine.');
  });

  it.each([
    ['Border', { border: { width: 5, share: 0.5 } }],
    ['Cropping after conv2d', { croppingAfterConv2d: DEFAULT_CONFIG.cropping }],
    ['Dropout', { dropout: 0.5 }],
  ] satisfies [string, Partial<RunConfig>][])('tell of %s', (title, change) => {
    expect(settingDifferences([DEFAULT_CONFIG, withChange(change)])).toBe(`The runs differ in ${title}.`);
  });
});
