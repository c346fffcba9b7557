import type { ReactNode } from 'react';
import type { EditedName } from '../../store/crop/croppingPlaces.ts';
import { PressButton } from '../controls/PressButton.tsx';
import { useCroppingEditor } from './useCroppingEditor.ts';

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
      <PressButton enabled={canUndo} name={`Undo${place}`} onPress={undo}>
        Undo
      </PressButton>
      <PressButton enabled={canRedo} name={`Redo${place}`} onPress={redo}>
        Redo
      </PressButton>
    </>
  );
}
