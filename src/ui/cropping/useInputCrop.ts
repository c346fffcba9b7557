import { sizeOf } from '../../crop/picture.ts';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import type { CropTarget } from '../instrument/cropTarget.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { useCroppingEditor } from './useCroppingEditor.ts';

/** The crop of the picked picture: the one that undo and redo know. */
export function useInputCrop(): CropTarget {
  const { drag, anticipate } = usePlayground().editors.Cropping2D;
  const { cropping, current, preview, commit, cancel } = useCroppingEditor('Cropping2D');
  const marginLink = usePlaygroundState((state) => state.experiment.marginLink);
  const { shape } = usePickedPicture();
  return {
    place: '',
    cropping,
    size: sizeOf(shape),
    marginLink,
    current,
    preview,
    drag,
    anticipate,
    commit,
    cancel,
  };
}
