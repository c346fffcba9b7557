import type { Cropping2D } from '../crop/cropping.ts';
import type { LayerCroppings, LayerName } from '../crop/croppingLayers.ts';
import { createCroppingEditor, CROPPING_PLACES, type CroppingEditor } from './croppingEditor.ts';
import type { PlaygroundStore } from './playground.ts';

export interface CropActions {
  /** What can be done to the crop of each layer; the actions below are those of `Cropping2D`. */
  readonly editors: { readonly [Name in LayerName]: CroppingEditor<LayerCroppings[Name]> };
  /** Show a cropping while it is being dragged; undo does not see it until `commitCropping`. */
  readonly previewCropping: (cropping: Cropping2D) => void;
  /** End of a drag: all that was previewed becomes one step of the history. */
  readonly commitCropping: () => void;
  /** Takes a drag back to where it began. */
  readonly cancelPreview: () => void;
  /** Preview and commit in one. */
  readonly applyCropping: (cropping: Cropping2D) => void;
  readonly undoCropping: () => void;
  readonly redoCropping: () => void;
  /** Back to the crop that the page opens with. */
  readonly resetCropping: () => void;
}

/** The actions on the crops and their histories. */
export function createCropActions(store: PlaygroundStore): CropActions {
  const digit = createCroppingEditor(store, CROPPING_PLACES.Cropping2D);
  return {
    editors: {
      Cropping1D: createCroppingEditor(store, CROPPING_PLACES.Cropping1D),
      Cropping2D: digit,
      Cropping3D: createCroppingEditor(store, CROPPING_PLACES.Cropping3D),
    },
    previewCropping: digit.preview,
    commitCropping: digit.commit,
    cancelPreview: digit.cancel,
    applyCropping: digit.apply,
    undoCropping: digit.undo,
    redoCropping: digit.redo,
    resetCropping: digit.reset,
  };
}
