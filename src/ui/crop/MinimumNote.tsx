import type { ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../crop/cropping.ts';
import { sizeOf } from '../../crop/picture.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { minimumInputSize } from '../../network/minimumInput.ts';
import { CROP_SETTING_NAMES } from '../../network/trainingSettings.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import controls from '../controls/controls.module.css';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';

/** Says so where the crop leaves less than the network behind it can work on, which Cropping2D itself allows. */
export function MinimumNote(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const size = outputSize2D(sizeOf(usePickedPicture().shape), config.cropping);
  const [rows, columns] = minimumInputSize(tutorialNetwork(config));
  if (size[0] >= rows && size[1] >= columns) return null;
  const takesMore = CROP_SETTING_NAMES.some(
    (name) => name !== 'cropping' && !sameCropping(config[name], NO_CROPPING),
  );
  return (
    <p className={controls.problem} role="status">
      {words.crop_minimum_text({
        rows,
        columns,
        cropped: takesMore,
        leftRows: size[0],
        leftColumns: size[1],
      })}
    </p>
  );
}
