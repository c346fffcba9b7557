import { useMemo, type ReactNode } from 'react';
import { NO_CROPPING, sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import { DIGIT_PIXELS } from '../../../digits/digitSet.ts';
import { cropSight } from '../../../network/cropSight.ts';
import { FEATURE_CROPS, type FeatureCropName } from '../../../network/trainingSettings.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import { cropInputShape } from '../../../runs/readCrop.ts';
import controls from '../../controls/controls.module.css';
import type { FeatureMapsView } from '../../../store/state.ts';
import { useNetworkCrops } from '../useNetworkCrops.ts';
import { meanMap } from '../maps/mapValues.ts';
import { useFeatureMaps } from '../maps/useFeatureMaps.ts';
import { CropEditor } from './CropEditor.tsx';
import { CropStage } from './CropStage.tsx';
import styles from './CropsPanel.module.css';
import { SightPicture } from './SightPicture.tsx';
import { useFeatureCrop } from './useFeatureCrop.ts';
import * as words from '../../../words/words.ts';

interface FeatureCropEditorProps {
  readonly setting: FeatureCropName;
  /** The margins that the network never uses, where they are to be shown. */
  readonly dead: Cropping2D | undefined;
}

const NOTHING = new Float32Array(DIGIT_PIXELS);

/** The crop of the feature maps of one convolution, and what they then see of the digit. */
export function FeatureCropEditor({ setting, dead }: FeatureCropEditorProps): ReactNode {
  const target = useFeatureCrop(setting);
  const crops = useNetworkCrops();
  const maps = useFeatureMaps(mapsOf);
  const order = FEATURE_CROPS.findIndex((crop) => crop.setting === setting);
  const { layer } = FEATURE_CROPS[order]!;
  const [, , channels] = cropInputShape(setting, crops);
  const mean = useMemo(() => maps?.[order] && meanMap(maps[order]), [maps, order]);
  const seen = useMemo(() => cropSight(crops, setting), [crops, setting]);
  return (
    <CropEditor
      setting={setting}
      target={target}
      heading={words.crops_editor_after({ layer })}
      channels={channels}
      stage={
        <CropStage target={target} name={words.crops_editor_mean({ count: channels, layer })} map={mean} />
      }
    >
      <SightPicture name={words.crops_editor_seen({ layer })} seen={seen ?? NOTHING} dead={dead} />
      <p className={`${controls.quiet} ${styles.caption}`}>
        {seen ? sightText(seen, !sameCropping(target.cropping, NO_CROPPING)) : words.maps_panel_unbuilt()}
      </p>
    </CropEditor>
  );
}

function mapsOf({ answer }: FeatureMapsView): readonly FeatureMaps[] | undefined {
  return answer?.maps;
}

function sightText(seen: Float32Array, isCropped: boolean): string {
  const all = seen.filter((share) => share > 0).length;
  if (!isCropped) return words.crops_editor_sight({ seen: all, pixels: DIGIT_PIXELS });
  const less = seen.filter((share) => share > 0 && share < 1).length;
  return words.crops_editor_cropSight({ seen: all, pixels: DIGIT_PIXELS, less });
}
