import { croppedLayer, type FeatureCropName } from '../../../network/trainingSettings.ts';
import { cropInputShape } from '../../../runs/readCrop.ts';
import type { CropTarget } from '../../instrument/cropTarget.ts';
import { useCroppingEditor } from '../../cropping/useCroppingEditor.ts';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import * as words from '../../../words/words.ts';

/** The crop of the feature maps of one convolution. */
export function useFeatureCrop(setting: FeatureCropName): CropTarget {
  const { cropping, current, preview, commit, cancel } = useCroppingEditor(setting);
  const config = usePlaygroundState((state) => state.experiment.config);
  const [rows, columns] = cropInputShape(setting, config);
  return {
    place: words.crops_editor_ofLayer({ layer: croppedLayer(setting) ?? '' }),
    cropping,
    size: [rows, columns],
    marginLink: 'none',
    current,
    preview,
    commit,
    cancel,
  };
}
