import { NO_CROPPING } from './cropping.ts';
import type { LayerCroppings } from './croppingLayers.ts';

/** What each layer's constructor takes without an argument: `Cropping2D` alone removes nothing then. */
export const DEFAULT_CROPPINGS: LayerCroppings = {
  Cropping1D: [1, 1],
  Cropping2D: NO_CROPPING,
  Cropping3D: [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
};
