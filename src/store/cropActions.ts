import type { Cropping2D } from '../crop/cropping.ts';
import {
  createCroppingEditor,
  type CroppingEditor,
  type EditedCroppings,
  type EditedName,
} from './croppingEditor.ts';
import type { PlaygroundStore } from './playground.ts';

export interface CropActions {
  /** What can be done to each crop; the actions below are those of `Cropping2D`, the crop of the digit. */
  readonly editors: { readonly [Name in EditedName]: CroppingEditor<EditedCroppings[Name]> };
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
  const digit = createCroppingEditor(store, 'Cropping2D');
  return {
    editors: {
      Cropping1D: createCroppingEditor(store, 'Cropping1D'),
      Cropping2D: digit,
      Cropping3D: createCroppingEditor(store, 'Cropping3D'),
      croppingAfterConv2d: createCroppingEditor(store, 'croppingAfterConv2d'),
      croppingAfterConv2d1: createCroppingEditor(store, 'croppingAfterConv2d1'),
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
