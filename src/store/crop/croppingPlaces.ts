import type { Cropping2D } from '../../crop/cropping.ts';
import type { LayerCroppings } from '../../crop/croppingLayers.ts';
import type { Cropping } from '../../crop/pairs.ts';
import {
  eachFeatureCrop,
  type CropSettingName,
  type FeatureCropName,
} from '../../network/trainingSettings.ts';
import type { Experiment } from '../../runs/experiment.ts';

/** The crops that can be edited, each with a history of its own: the three layers', and those of feature maps. */
export type EditedCroppings = LayerCroppings & { readonly [Name in FeatureCropName]: Cropping2D };
export type EditedName = keyof EditedCroppings;

/** Where one of the crops is kept. */
export interface CroppingPlace<LayerCropping extends Cropping> {
  readonly of: (experiment: Experiment) => LayerCropping;
  readonly put: (experiment: Experiment, cropping: LayerCropping) => Experiment;
}

/**
 * The crops of an experiment: of the digit, which all pages share, of the signal and of the volume; and of the feature maps
 * of the network's convolutions.
 */
export const CROPPING_PLACES: { readonly [Name in EditedName]: CroppingPlace<EditedCroppings[Name]> } = {
  Cropping1D: {
    of: ({ ranks }) => ranks.cropping1D,
    put: (experiment, cropping1D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping1D } }),
  },
  Cropping2D: placeInNetwork('cropping'),
  Cropping3D: {
    of: ({ ranks }) => ranks.cropping3D,
    put: (experiment, cropping3D) => ({ ...experiment, ranks: { ...experiment.ranks, cropping3D } }),
  },
  ...eachFeatureCrop(placeInNetwork),
};

function placeInNetwork(setting: CropSettingName): CroppingPlace<Cropping2D> {
  return {
    of: ({ config }) => config[setting],
    put: (experiment, cropping) => ({ ...experiment, config: { ...experiment.config, [setting]: cropping } }),
  };
}
