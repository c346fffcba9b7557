import { useRef } from 'react';
import type { Cropping2D } from '../../../crop/cropping.ts';
import { CROP_TITLES, type FeatureCropName } from '../../../network/trainingSettings.ts';
import { cropInputShape } from '../../../runs/readCrop.ts';
import type { CropTarget } from '../../crop/cropTarget.ts';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';

/** The crop of the feature maps of one convolution. */
export function useFeatureCrop(setting: FeatureCropName): CropTarget {
  const { store, changeConfig } = usePlayground();
  const config = usePlaygroundState((state) => state.experiment.config);
  const before = useRef<Cropping2D | undefined>(undefined);
  const [rows, columns] = cropInputShape(setting, config);
  const current = (): Cropping2D => store.getState().experiment.config[setting];
  const preview = (cropping: Cropping2D): void => {
    before.current ??= current();
    changeConfig({ [setting]: cropping });
  };
  return {
    place: CROP_TITLES[setting].replace('Cropping', ''),
    cropping: config[setting],
    size: [rows, columns],
    link: 'none',
    current,
    preview,
    drag: preview,
    // The maps are computed within a few milliseconds of the change itself.
    anticipate: () => undefined,
    commit: () => {
      before.current = undefined;
    },
    cancel: () => {
      if (before.current) changeConfig({ [setting]: before.current });
      before.current = undefined;
    },
  };
}
