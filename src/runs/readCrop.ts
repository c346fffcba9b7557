import { NO_CROPPING, type Cropping2D } from '../crop/cropping.ts';
import { CROPPING_LAYERS } from '../crop/croppingLayers.ts';
import { readCropping } from '../crop/judgeCropping.ts';
import { describeBeginning } from '../network/describeNetwork.ts';
import {
  croppedLayer,
  NO_CROPS,
  type CropSettingName,
  type CropSettings,
} from '../network/trainingSettings.ts';
import { tutorialNetwork } from '../network/tutorialNetwork.ts';

/**
 * The cropping that `text` means for one of the network's crops, in any of the forms that Keras takes, if it leaves
 * something of what it is given behind the others of `crops`; throws a `CroppingError` with Keras's message otherwise.
 *
 * Whether it leaves enough for the layers behind it is not asked: `describeNetwork` names the layer that has too little.
 */
export function readCrop(text: string, setting: CropSettingName, crops: CropSettings = NO_CROPS): Cropping2D {
  return readCropping(CROPPING_LAYERS.Cropping2D, text, { shape: [null, ...cropInputShape(setting, crops)] });
}

/**
 * The shape `(rows, columns, channels)` of what one of the network's crops is given behind the others of `crops`; where
 * those leave too little for the network to come that far, the shape without them.
 */
export function cropInputShape(
  setting: CropSettingName,
  crops: CropSettings,
): readonly [rows: number, columns: number, channels: number] {
  const network = tutorialNetwork({ ...crops, [setting]: NO_CROPPING });
  const cropped = croppedLayer(setting);
  if (cropped === undefined) return network.inputShape;
  const { layers } = describeBeginning(network);
  const shape = layers.find(({ name }) => name === cropped)?.outputShape;
  if (!shape) return cropInputShape(setting, NO_CROPS);
  const [rows = 0, columns = 0, channels = 0] = shape;
  return [rows, columns, channels];
}
