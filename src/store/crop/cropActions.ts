import { eachFeatureCrop } from '../../network/trainingSettings.ts';
import { anticipatedDrag, type DraggedCroppingEditor } from './anticipatedDrag.ts';
import type { Anticipation } from './answerCrops.ts';
import { createCroppingEditor, type CroppingEditor } from './croppingEditor.ts';
import type { EditedCroppings, EditedName } from './croppingPlaces.ts';
import type { PlaygroundStore } from '../state.ts';

/** What can be done to each crop. */
export type CroppingEditors = { readonly [Name in EditedName]: CroppingEditor<EditedCroppings[Name]> };

/** The actions on the crops and their histories. */
export interface CropActions {
  /** That of the digit can be dragged together with its output. */
  readonly editors: CroppingEditors & { readonly Cropping2D: DraggedCroppingEditor };
}

/** The editors of all crops; `anticipation` answers for the crop of the digit. */
export function createCropActions(store: PlaygroundStore, anticipation: Anticipation): CropActions {
  return {
    editors: {
      Cropping1D: createCroppingEditor(store, 'Cropping1D'),
      Cropping2D: anticipatedDrag(createCroppingEditor(store, 'Cropping2D'), anticipation),
      Cropping3D: createCroppingEditor(store, 'Cropping3D'),
      ...eachFeatureCrop((name) => createCroppingEditor(store, name)),
    },
  };
}
