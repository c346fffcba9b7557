import type { CroppingEditors } from '../../store/crop/cropActions.ts';
import type { CroppingEditor } from '../../store/crop/croppingEditor.ts';
import {
  CROPPING_PLACES,
  type CroppingPlace,
  type EditedCroppings,
  type EditedName,
} from '../../store/crop/croppingPlaces.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';

/** One of the crops as it is now, and what can be done to it. */
export interface CroppingInHand<Name extends EditedName> extends CroppingEditor<EditedCroppings[Name]> {
  readonly cropping: EditedCroppings[Name];
  /** The same, as it is at the time of asking: for handlers that run more often than the page is drawn. */
  readonly current: () => EditedCroppings[Name];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One of the crops, a layer's by the layer's name; the component is drawn anew when it changes. */
export function useCroppingEditor<Name extends EditedName>(name: Name): CroppingInHand<Name> {
  const playground = usePlayground();
  const place: CroppingPlace<EditedCroppings[Name]> = CROPPING_PLACES[name];
  const editors: CroppingEditors = playground.editors;
  const editor: CroppingEditor<EditedCroppings[Name]> = editors[name];
  const cropping = usePlaygroundState(({ experiment }) => place.of(experiment));
  const history = usePlaygroundState(({ cropHistories }) => cropHistories[name]);
  return {
    ...editor,
    cropping,
    current: () => place.of(playground.store.getState().experiment),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
