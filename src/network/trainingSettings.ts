import { NO_CROPPING, sameCropping, type Cropping2D } from '../crop/cropping.ts';

/** The crops that the tutorial's network can have, each a `Cropping2D` layer, by their setting, from the input on. */
export const CROP_SETTING_NAMES = ['cropping', 'croppingAfterConv2d', 'croppingAfterConv2d1'] as const;
export type CropSettingName = (typeof CROP_SETTING_NAMES)[number];

/** The crops of feature maps. */
export type FeatureCropName = Exclude<CropSettingName, 'cropping'>;

/** The setting of each crop of feature maps, with Keras's name of the convolution that makes the maps. */
export const FEATURE_CROPS = [
  { setting: 'croppingAfterConv2d', convolution: 'conv2d' },
  { setting: 'croppingAfterConv2d1', convolution: 'conv2d_1' },
] as const satisfies readonly { readonly setting: FeatureCropName; readonly convolution: string }[];

/** The crops of a network. */
export type CropSettings = Readonly<Record<CropSettingName, Cropping2D>>;

/** Crops that remove nothing: the tutorial's "classic" network. */
export const NO_CROPS: CropSettings = {
  cropping: NO_CROPPING,
  croppingAfterConv2d: NO_CROPPING,
  croppingAfterConv2d1: NO_CROPPING,
};

/** A record with a value for each crop. */
export function eachCrop<Value>(
  valueOf: (name: CropSettingName) => Value,
): Readonly<Record<CropSettingName, Value>> {
  return {
    cropping: valueOf('cropping'),
    croppingAfterConv2d: valueOf('croppingAfterConv2d'),
    croppingAfterConv2d1: valueOf('croppingAfterConv2d1'),
  };
}

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
