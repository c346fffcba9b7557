import { oncePerObject } from '../basics/oncePerObject.ts';
import { eachCrop } from '../network/trainingSettings.ts';
import type { RunConfig } from './config.ts';

/** A setting of a run. */
export type SettingName = keyof RunConfig;

/** Which of the keys below change with a setting. */
interface KeysOfSetting {
  readonly withoutSeed: boolean;
  readonly withoutCrops: boolean;
  readonly withoutBorder: boolean;
  readonly speed: boolean;
  readonly copy: boolean;
}

/** Of each crop; that of the digit is what the border lab compares besides, the others are settings to it. */
const CROP = { withoutSeed: true, withoutCrops: false, withoutBorder: true, speed: true, copy: false };

/**
 * Every setting, in the order in which people are told of it. A new one does not compile until each key is
 * decided on.
 */
const KEYS: Readonly<Record<SettingName, KeysOfSetting>> = {
  digits: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: false, copy: true },
  border: { withoutSeed: true, withoutCrops: true, withoutBorder: false, speed: false, copy: true },
  ...eachCrop(() => CROP),
  cropping: { ...CROP, withoutBorder: false },
  epochs: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: false, copy: false },
  batchSize: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: true, copy: false },
  trainingDigits: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: false, copy: true },
  validationSplit: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: false, copy: false },
  learningRate: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: false, copy: false },
  dropout: { withoutSeed: true, withoutCrops: true, withoutBorder: true, speed: true, copy: false },
  seed: { withoutSeed: false, withoutCrops: false, withoutBorder: false, speed: false, copy: false },
  engine: { withoutSeed: true, withoutCrops: true, withoutBorder: false, speed: true, copy: false },
};

const SETTING_NAMES = Object.keys(KEYS).filter((name): name is SettingName => name in KEYS);

/** Whether the runs of two configs are one run, step by step: every setting counts. */
export function isSameRun(one: RunConfig, other: RunConfig): boolean {
  return differingSettings([one, other]).length === 0;
}

/** The settings in which not all configs are the same, in the order in which people are told of them. */
export function differingSettings(configs: readonly RunConfig[]): readonly SettingName[] {
  return SETTING_NAMES.filter((name) => new Set(configs.map((config) => textOf(config[name]))).size > 1);
}

/**
 * The same for runs that differ in nothing but their seed: what they have in common is no luck. The engine
 * belongs to it, as the seeds of a crop are one row with one time per epoch.
 */
export const keyWithoutSeed = keyOf('withoutSeed');

/**
 * The same for runs that differ in nothing but their crops and seed, as those of a sweep do. Their times are
 * compared, so the engine belongs to it.
 */
export const keyWithoutCrops = keyOf('withoutCrops');

/**
 * The same for runs of which the border and the crop of the digit alone may be why they answer differently:
 * seeds are luck, and every engine trains the same run. Crops of feature maps are settings like any other
 * here.
 */
export const keyWithoutBorder = keyOf('withoutBorder');

/**
 * The same for runs that train equally many digits a second, so that the same engine is the fastest one for
 * them: what a step computes, and on what. More steps, or other digits, take no other time for each.
 */
export const speedKey = keyOf('speed');

/**
 * The same for runs whose copies of the digits, with a border around each, hold the same bytes: the training
 * digits that a run leaves out are left out of its copy.
 */
export const copyKey = keyOf('copy');

/** Computed once for each config: lists of runs ask again at every change. */
function keyOf(key: keyof KeysOfSetting): (config: RunConfig) => string {
  const names = SETTING_NAMES.filter((name) => KEYS[name][key]);
  return oncePerObject((config) => names.map((name) => textOf(config[name])).join(' '));
}

/** The same text for the same value, in whatever order its parts were written. */
function textOf(value: RunConfig[SettingName]): string {
  const isRecord = typeof value === 'object' && !Array.isArray(value);
  const parts = isRecord ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  return JSON.stringify(parts ?? null);
}
