import type { Cropping1D, Cropping3D } from '../crop/cropping.ts';
import { CROPPING_LAYERS } from '../crop/croppingLayers.ts';
import { readCropping } from '../crop/judgeCropping.ts';
import type { DataFormat } from '../crop/standardize/standardizeDataFormat.ts';
import { DIGIT_SHAPE } from '../digits/digitSet.ts';

/** Steps of the signal that `Cropping1D` is shown on: as many as in the tutorial. */
export const SIGNAL_STEPS = 20;
/** Frames of the volume that `Cropping3D` is shown on, each of them a digit's 28 x 28 pixels: one for each label. */
export const VOLUME_FRAMES = 10;
/** Frames, rows and columns of the volume. */
export const VOLUME_SIZE = [VOLUME_FRAMES, ...DIGIT_SHAPE] as const;

/** What the volume is: a digit of each label behind one another, or the picked digit moving through time. */
export const VOLUME_KINDS = ['labels', 'motion'] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** What can be set on the page of the three layers, but for the crop of the digit, which all pages share. */
export interface RankSettings {
  readonly cropping1D: Cropping1D;
  readonly cropping3D: Cropping3D;
  /** The `data_format` of the page's `Cropping2D` and `Cropping3D`. */
  readonly dataFormat: DataFormat;
  readonly volume: VolumeKind;
  /** The frame of the volume that is looked at, from 0. */
  readonly frame: number;
}

/** The tutorial's crop of a signal; of the volume the middle of the digits 2 to 6. */
export const DEFAULT_RANKS: RankSettings = {
  cropping1D: [2, 5],
  cropping3D: [
    [2, 3],
    [5, 5],
    [4, 4],
  ],
  dataFormat: 'channels_last',
  volume: 'labels',
  frame: 2,
};

/** The cropping that `text` means, if it leaves something of the signal; throws a `CroppingError` otherwise. */
export function readSignalCropping(text: string): Cropping1D {
  return readCropping(CROPPING_LAYERS.Cropping1D, text, { shape: [null, SIGNAL_STEPS, 1] });
}

/** The cropping that `text` means, if it leaves something of the volume; throws a `CroppingError` otherwise. */
export function readVolumeCropping(text: string): Cropping3D {
  return readCropping(CROPPING_LAYERS.Cropping3D, text, { shape: [null, ...VOLUME_SIZE, 1] });
}
