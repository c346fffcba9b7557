import type { ReactNode } from 'react';
import type { EditedName } from '../../store/crop/croppingPlaces.ts';
import { PressButton } from '../controls/PressButton.tsx';
import { useCroppingEditor } from './useCroppingEditor.ts';
import * as words from '../../words/words.ts';

interface UndoButtonsProps {
  /** Of the crop. */
  readonly name: EditedName;
  /** What the buttons' accessible names end with, such as " Cropping1D"; empty where a page has one crop. */
  readonly place: string;
}

/** Undo and redo of one crop. */
export function UndoButtons({ name, place }: UndoButtonsProps): ReactNode {
  const { canUndo, canRedo, undo, redo } = useCroppingEditor(name);
  return (
    <>
      <PressButton enabled={canUndo} name={words.parts_undo_label({ place })} onPress={undo}>
        {words.parts_undo_label({ place: '' })}
      </PressButton>
      <PressButton enabled={canRedo} name={words.parts_redo_label({ place })} onPress={redo}>
        {words.parts_redo_label({ place: '' })}
      </PressButton>
    </>
  );
}
