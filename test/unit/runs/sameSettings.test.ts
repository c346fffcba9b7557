import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type RunConfig } from '../../../src/runs/config.ts';
import {
  copyKey,
  differingSettings,
  isSameRun,
  keyWithoutBorder,
  keyWithoutCrops,
  keyWithoutSeed,
  speedKey,
  type SettingName,
} from '../../../src/runs/sameSettings.ts';

const KEYS = { keyWithoutSeed, keyWithoutCrops, keyWithoutBorder, speedKey, copyKey };
type Key = keyof typeof KEYS;

const crops = fc.constantFrom(0, 1, 2).map(
  (margin) =>
    [
      [margin, margin],
      [0, margin],
    ] as const,
);
const border = fc.option(
  fc.record({ width: fc.integer({ min: 1, max: 13 }), share: fc.constantFrom(0, 0.5, 1) }),
  { nil: undefined },
);

const VALUES: { readonly [Name in SettingName]: fc.Arbitrary<RunConfig[Name]> } = {
  digits: fc.constantFrom('mnist', 'drawn'),
  border,
  cropping: crops,
  croppingAfterConv2d: crops,
  croppingAfterConv2d1: crops,
  epochs: fc.integer({ min: 1, max: 500 }),
  batchSize: fc.integer({ min: 1, max: 1000 }),
  trainingDigits: fc.integer({ min: 100, max: 60_000 }),
  validationSplit: fc.constantFrom(0, 0.1, 0.2),
  learningRate: fc.constantFrom(0.000_001, 0.001, 1),
  dropout: fc.constantFrom(0, 0.25, 0.95),
  seed: fc.nat(),
  engine: fc.constantFrom('automatic', 'simd', 'webgl', 'wasm', 'cpu'),
};

const configs = fc.record(VALUES) as fc.Arbitrary<RunConfig>;

/** The keys that change with a setting. */
const CHANGED: Readonly<Record<SettingName, readonly Key[]>> = {
  digits: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder', 'copyKey'],
  border: ['keyWithoutSeed', 'keyWithoutCrops', 'copyKey'],
  cropping: ['keyWithoutSeed', 'speedKey'],
  croppingAfterConv2d: ['keyWithoutSeed', 'keyWithoutBorder', 'speedKey'],
  croppingAfterConv2d1: ['keyWithoutSeed', 'keyWithoutBorder', 'speedKey'],
  epochs: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder'],
  batchSize: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder', 'speedKey'],
  trainingDigits: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder', 'copyKey'],
  validationSplit: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder'],
  learningRate: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder'],
  dropout: ['keyWithoutSeed', 'keyWithoutCrops', 'keyWithoutBorder', 'speedKey'],
  seed: [],
  engine: ['keyWithoutSeed', 'keyWithoutCrops', 'speedKey'],
};

const SETTINGS = Object.keys(CHANGED) as readonly SettingName[];

describe('what is the same for two runs', () => {
  it.each(SETTINGS)('a change of %s changes just the keys that it belongs to', (name) => {
    const changes = fc
      .tuple(configs, VALUES[name] as fc.Arbitrary<RunConfig[SettingName]>)
      .filter(([config, value]) => JSON.stringify(config[name]) !== JSON.stringify(value));
    fc.assert(
      fc.property(changes, ([config, value]) => {
        const other: RunConfig = { ...config, [name]: value };
        const changed = Object.entries(KEYS).filter(([, keyOf]) => keyOf(config) !== keyOf(other));
        expect(changed.map(([key]) => key)).toEqual(CHANGED[name]);
        expect(isSameRun(config, other)).toBe(false);
        expect(differingSettings([config, config, other])).toEqual([name]);
      }),
    );
  });

  it('does not depend on the order in which settings, or parts of one, were written', () => {
    const shuffled = configs.chain((config) =>
      fc.record({
        config: fc.constant(config),
        order: fc.shuffledSubarray([...SETTINGS], { minLength: SETTINGS.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ config, order }) => {
        const border = config.border && { share: config.border.share, width: config.border.width };
        const entries = order.map((name) => [name, structuredClone({ ...config, border }[name])]);
        const other = Object.fromEntries(entries) as unknown as RunConfig;
        for (const keyOf of Object.values(KEYS)) expect(keyOf(other)).toBe(keyOf(config));
        expect(isSameRun(other, config)).toBe(true);
        expect(differingSettings([other, config])).toEqual([]);
      }),
    );
  });

  it('tells of differences in the order of the settings, and of none where there are no two runs', () => {
    const other: RunConfig = { ...DEFAULT_CONFIG, engine: 'cpu', seed: 2, digits: 'drawn' };
    expect(differingSettings([DEFAULT_CONFIG, other])).toEqual(['digits', 'seed', 'engine']);
    expect(differingSettings([DEFAULT_CONFIG])).toEqual([]);
    expect(differingSettings([])).toEqual([]);
  });
});
