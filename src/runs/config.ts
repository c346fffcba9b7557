import { WIDEST_BORDER, type Border } from '../digits/border/border.ts';
import { countsOf, DEFAULT_SOURCE, type DigitSource } from '../digits/sources.ts';
import { NO_CROPS, type TrainingSettings } from '../network/trainingSettings.ts';

export const ENGINE_NAMES = ['simd', 'webgl', 'wasm', 'cpu'] as const;
/** What computes a training: the SIMD engine, or TensorFlow.js on one of its back ends. */
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The engines as people know them. */
export const ENGINE_TITLES: Readonly<Record<EngineName, string>> = {
  simd: 'WebAssembly SIMD',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'CPU',
};

/** Everything that decides how a run goes; two runs with the same config on one engine are the same run. */
export interface RunConfig extends TrainingSettings {
  readonly digits: DigitSource;
  /** The textured ring around every digit, in training and in testing; undefined for digits as they are. */
  readonly border: Border | undefined;
  readonly engine: EngineChoice;
}

/** An engine by name, or the fastest that works on this machine. */
export type EngineChoice = EngineName | 'automatic';

/** The tutorial's settings. */
export const DEFAULT_CONFIG: RunConfig = {
  digits: DEFAULT_SOURCE,
  border: undefined,
  ...NO_CROPS,
  cropping: [
    [5, 5],
    [5, 5],
  ],
  epochs: 25,
  batchSize: 250,
  trainingDigits: countsOf(DEFAULT_SOURCE).train,
  validationSplit: 0.2,
  learningRate: 0.001,
  dropout: 0.25,
  seed: 1,
  engine: 'automatic',
};

/** The same settings for other digits: all of them where they were for all, and never more than there are. */
export function withDigits<Config extends Pick<RunConfig, 'digits' | 'trainingDigits'>>(
  config: Config,
  digits: DigitSource,
): Config {
  const { train } = countsOf(digits);
  const isAll = config.trainingDigits === countsOf(config.digits).train;
  return { ...config, digits, trainingDigits: isAll ? train : Math.min(config.trainingDigits, train) };
}

/** A number of the config that a person can set: its bounds and whether only whole numbers make sense. */
export interface NumberSetting {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** The config's numbers, in the order in which people set them. */
export const NUMBER_SETTING_NAMES = [
  'epochs',
  'batchSize',
  'trainingDigits',
  'validationSplit',
  'learningRate',
  'dropout',
  'seed',
] as const;
export type NumberSettingName = (typeof NUMBER_SETTING_NAMES)[number];

/** The bounds of each, both included; of the training digits a data set may have fewer, see `numberSetting`. */
export const NUMBER_SETTINGS = {
  epochs: { least: 1, most: 500, whole: true },
  batchSize: { least: 1, most: 1000, whole: true },
  trainingDigits: { least: 100, most: Infinity, whole: true },
  validationSplit: { least: 0, most: 0.9, whole: false },
  learningRate: { least: 0.000_001, most: 1, whole: false },
  dropout: { least: 0, most: 0.95, whole: false },
  seed: { least: 0, most: 2 ** 32 - 1, whole: true },
} as const satisfies Record<NumberSettingName, NumberSetting>;

/** A number and its bounds, for runs on a data set: nobody trains on more digits than it has. */
export function numberSetting(name: NumberSettingName, digits: DigitSource): NumberSetting {
  const setting: NumberSetting = NUMBER_SETTINGS[name];
  return name === 'trainingDigits' ? { ...setting, most: countsOf(digits).train } : setting;
}

/** The border's numbers: the bounds of each, both included. */
export const BORDER_SETTINGS = {
  width: { least: 1, most: WIDEST_BORDER, whole: true },
  share: { least: 0, most: 1, whole: false },
} as const satisfies Record<keyof Border, NumberSetting>;

/** What a border begins with: as wide as the tutorial's crop, and always telling the label. */
export const DEFAULT_BORDER: Border = { width: 5, share: 1 };

/** Whether a number's setting takes `value`. */
export function isAllowed({ least, most, whole }: NumberSetting, value: number): boolean {
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}
