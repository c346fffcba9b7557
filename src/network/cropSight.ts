import { describeBeginning } from './describeNetwork.ts';
import { deadMargins, keptSight, receptiveField } from './receptiveField.ts';
import { croppedLayer, type CropSettings, type FeatureCropName } from './trainingSettings.ts';
import { tutorialNetwork } from './tutorialNetwork.ts';
import type { Cropping2D } from '../crop/cropping.ts';

/**
 * How much of each pixel of a digit (784, row by row) is still seen behind a crop of feature maps: the share of the maps'
 * positions that saw it and are kept, 0 to 1. Undefined where the network cannot be built that far.
 */
export function cropSight(crops: CropSettings, setting: FeatureCropName): Float32Array | undefined {
  const network = tutorialNetwork(crops);
  const { layers } = describeBeginning(network);
  const cropped = croppedLayer(setting);
  const before = layers.findIndex(({ name }) => name === cropped);
  if (before < 0) return undefined;
  const isCropped = network.layers[before + 1]?.type === 'Cropping2D';
  const kept = before + (isCropped ? 2 : 1);
  if (kept > layers.length) return undefined;
  const [rows, columns] = network.inputShape;
  return keptSight(
    receptiveField(network, layers.slice(0, before + 1)),
    receptiveField(network, layers.slice(0, kept)),
    [rows, columns],
  );
}

/** The margins of a digit that the network with these crops can never use; undefined where it cannot be built. */
export function deadMarginsOf(crops: CropSettings): Cropping2D | undefined {
  const network = tutorialNetwork(crops);
  const { layers, refusal } = describeBeginning(network);
  return refusal ? undefined : deadMargins(network, layers);
}

/** The sight of one that sees all of a digit but `margins`: 784 shares, 1 inside and 0 outside. */
export function pixelsSeenWithin(margins: Cropping2D): Float32Array {
  const whole = tutorialNetwork();
  const cropped = tutorialNetwork({ cropping: margins });
  const [rows, columns] = whole.inputShape;
  return keptSight(
    receptiveField(whole, []),
    receptiveField(cropped, describeBeginning(cropped).layers.slice(0, 1)),
    [rows, columns],
  );
}
