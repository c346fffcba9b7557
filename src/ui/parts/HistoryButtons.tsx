import type { ReactNode } from 'react';
import type { LayerName } from '../../crop/croppingLayers.ts';
import controls from './controls.module.css';
import { PressButton } from './PressButton.tsx';
import { useCroppingEditor } from './useCroppingEditor.ts';

interface HistoryButtonsProps {
  readonly layer: LayerName;
  /** Where a page has the crops of several layers: buttons are called after theirs. */
  readonly among?: 'several';
}

/** Undo, redo and reset of one layer's crop. */
export function HistoryButtons({ layer, among }: HistoryButtonsProps): ReactNode {
  const { canUndo, canRedo, undo, redo, reset } = useCroppingEditor(layer);
  const nameOf = (action: string): string => (among ? `${action} ${layer}` : action);
  return (
    <>
      <PressButton enabled={canUndo} name={nameOf('Undo')} onPress={undo}>
        Undo
      </PressButton>
      <PressButton enabled={canRedo} name={nameOf('Redo')} onPress={redo}>
        Redo
      </PressButton>
      <button type="button" className={controls.button} aria-label={nameOf('Reset')} onClick={reset}>
        Reset
      </button>
    </>
  );
}
