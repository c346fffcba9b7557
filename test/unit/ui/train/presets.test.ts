import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, NUMBER_SETTINGS } from '../../../../src/runs/config.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/runs/experiment.ts';
import { readLink, writeLink } from '../../../../src/runs/link.ts';
import type { EngineView } from '../../../../src/store/training/trainingView.ts';
import { isPresetChosen, quickPreset, quickText, TUTORIAL_PRESET } from '../../../../src/ui/train/presets.ts';

function measured(digitsPerSecond: number | undefined): EngineView {
  const report = { name: 'wasm', label: 'WebAssembly', reason: 'The only one.', digitsPerSecond } as const;
  return { status: 'measured', config: DEFAULT_CONFIG, report };
}

describe('the tutorial preset', () => {
  it('is chosen at first, and leaves crop, seed and engine alone', () => {
    expect(isPresetChosen(DEFAULT_CONFIG, TUTORIAL_PRESET)).toBe(true);
    expect(isPresetChosen({ ...DEFAULT_CONFIG, seed: 7, engine: 'cpu' }, TUTORIAL_PRESET)).toBe(true);
    expect(isPresetChosen({ ...DEFAULT_CONFIG, dropout: 0 }, TUTORIAL_PRESET)).toBe(false);
  });
});

describe('the quick preset', () => {
  it('waits for a measured speed, and says so', () => {
    expect(quickPreset(DEFAULT_CONFIG, { status: 'unknown' })).toBeUndefined();
    expect(quickText(DEFAULT_CONFIG, { status: 'measuring', config: DEFAULT_CONFIG })).toContain(
      'being measured',
    );
    expect(quickPreset(DEFAULT_CONFIG, measured(undefined))).toBeUndefined();
    const failed: EngineView = { status: 'failed', config: DEFAULT_CONFIG, problem: 'No engine.' };
    expect(quickText(DEFAULT_CONFIG, failed)).toContain('could not be measured');
    expect(quickText(DEFAULT_CONFIG, failed, true)).toContain('crops that leave the network enough');
  });

  it('says what it means on this machine', () => {
    const engine = measured(5000);
    expect(quickPreset(DEFAULT_CONFIG, engine)).toEqual({ epochs: 4, trainingDigits: 60_000 });
    expect(quickText(DEFAULT_CONFIG, engine)).toBe(
      'Quick here: 4 epochs of 60,000 digits, about 42 s at the speed just measured.',
    );
    expect(quickText(DEFAULT_CONFIG, measured(600))).toMatch(
      /^Quick here: 1 epoch of 30,\d\d\d digits, about 50 s at the speed just measured\.$/,
    );
  });

  it('gives settings that a link may have, at any speed', () => {
    const { batchSize: size, validationSplit: share } = NUMBER_SETTINGS;
    fc.assert(
      fc.property(
        fc.integer({ min: size.least, max: size.most }),
        fc.double({ min: share.least, max: share.most, noNaN: true }),
        // From a digit in 100 seconds to more than any machine trains, each order of magnitude as often.
        fc.double({ min: -2, max: 7, noNaN: true }).map((exponent) => 10 ** exponent),
        (batchSize, validationSplit, speed) => {
          const before = { ...DEFAULT_CONFIG, batchSize, validationSplit };
          const config = { ...before, ...quickPreset(before, measured(speed)) };
          expect(readLink(writeLink({ ...DEFAULT_EXPERIMENT, config })).config).toEqual(config);
        },
      ),
      { numRuns: 500 },
    );
  });
});
