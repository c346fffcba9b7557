import { NO_CROPPING, sameCropping, type Cropping2D } from '../crop/cropping.ts';

/**
 * The crops of feature maps that the tutorial's network can have, from the input on: the setting of each, and
 * Keras's name of the layer whose maps it crops.
 */
export const FEATURE_CROPS = [
  { setting: 'croppingAfterConv2d', layer: 'conv2d' },
  { setting: 'croppingAfterConv2d1', layer: 'conv2d_1' },
] as const;
export type FeatureCropName = (typeof FEATURE_CROPS)[number]['setting'];

/** A record with a value for each crop of feature maps. */
export function eachFeatureCrop<Value>(
  valueOf: (name: FeatureCropName) => Value,
): Readonly<Record<FeatureCropName, Value>> {
  return {
    croppingAfterConv2d: valueOf('croppingAfterConv2d'),
    croppingAfterConv2d1: valueOf('croppingAfterConv2d1'),
  };
}

/** All crops of the network, each a `Cropping2D` layer: that of the input, and those of feature maps. */
export type CropSettingName = 'cropping' | FeatureCropName;
export const CROP_SETTING_NAMES: readonly CropSettingName[] = [
  'cropping',
  ...FEATURE_CROPS.map(({ setting }) => setting),
];

/** A record with a value for each crop. */
export function eachCrop<Value>(
  valueOf: (name: CropSettingName) => Value,
): Readonly<Record<CropSettingName, Value>> {
  return { cropping: valueOf('cropping'), ...eachFeatureCrop(valueOf) };
}

/** Keras's name of the layer whose maps a crop crops; undefined for the input's. */
export function croppedLayer(setting: CropSettingName): string | undefined {
  return FEATURE_CROPS.find((crop) => crop.setting === setting)?.layer;
}

/** The crops as links and files of runs write them. */
export const CROP_KEYS = eachCrop((setting) => {
  const layer = croppedLayer(setting);
  return layer === undefined ? 'cropping' : `cropping_after_${layer}`;
});

/** The crops of a network. */
export type CropSettings = Readonly<Record<CropSettingName, Cropping2D>>;

/** Crops that remove nothing: the tutorial's "classic" network. */
export const NO_CROPS: CropSettings = eachCrop(() => NO_CROPPING);

/** The crops among other settings, in their order: a key of what depends on nothing else. */
export function cropsOf(settings: CropSettings): readonly Cropping2D[] {
  return CROP_SETTING_NAMES.map((name) => settings[name]);
}

/** Whether no crop removes anything: the network is the "classic" one. */
export function isClassic(settings: CropSettings): boolean {
  return cropsOf(settings).every((cropping) => sameCropping(cropping, NO_CROPPING));
}

/** Everything about a training that can be written as a program of Keras. */
export interface TrainingSettings extends CropSettings {
  readonly epochs: number;
  /** Digits of a batch. */
  readonly batchSize: number;
  /** How many of the training set's digits are used, from the first on, validation included. */
  readonly trainingDigits: number;
  /** Share of the training digits, taken from their end, that validates instead of training; in [0, 1). */
  readonly validationSplit: number;
  readonly learningRate: number;
  /** Rate of both dropout layers, in [0, 1). */
  readonly dropout: number;
  readonly seed: number;
}
