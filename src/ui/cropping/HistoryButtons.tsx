import type { ReactNode } from 'react';
import type { LayerName } from '../../crop/croppingLayers.ts';
import controls from '../controls/controls.module.css';
import { UndoButtons } from './UndoButtons.tsx';
import { useCroppingEditor } from './useCroppingEditor.ts';
import * as words from '../../words/words.ts';

interface HistoryButtonsProps {
  readonly layer: LayerName;
  /** Where a page has the crops of several layers: buttons are called after theirs. */
  readonly among?: 'several';
}

/** Undo, redo and reset of one layer's crop. */
export function HistoryButtons({ layer, among }: HistoryButtonsProps): ReactNode {
  const { reset } = useCroppingEditor(layer);
  const place = among ? ` ${layer}` : '';
  return (
    <>
      <UndoButtons name={layer} place={place} />
      <button
        type="button"
        className={controls.button}
        aria-label={words.parts_reset_label({ place })}
        onClick={reset}
      >
        {words.parts_reset_label({ place: '' })}
      </button>
    </>
  );
}
