import type { LayerCroppings, LayerName } from '../../crop/croppingLayers.ts';
import { CROPPING_PLACES, type CroppingEditor, type CroppingPlace } from '../../store/croppingEditor.ts';
import type { CropActions } from '../../store/cropActions.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';

/** The crop of one layer as it is now, and what can be done to it. */
export interface CroppingInHand<Name extends LayerName> extends CroppingEditor<LayerCroppings[Name]> {
  readonly cropping: LayerCroppings[Name];
  /** The same, as it is at the time of asking: for handlers that run more often than the page is drawn. */
  readonly current: () => LayerCroppings[Name];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The crop of one layer; the component is drawn anew when it changes. */
export function useCroppingEditor<Name extends LayerName>(layer: Name): CroppingInHand<Name> {
  const playground = usePlayground();
  const place: CroppingPlace<LayerCroppings[Name]> = CROPPING_PLACES[layer];
  const editor: CropActions['editors'][Name] = playground.editors[layer];
  const cropping = usePlaygroundState(({ experiment }) => place.of(experiment));
  const history = usePlaygroundState(place.historyOf);
  return {
    ...editor,
    cropping,
    current: () => place.of(playground.store.getState().experiment),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
