import type { ReactNode } from 'react';
import * as words from '../../words/words.ts';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { Stage } from '../instrument/Stage.tsx';
import { StageCanvas } from '../instrument/StageCanvas.tsx';
import { useInputCrop } from './useInputCrop.ts';
import { useMeanInk } from './useMeanInk.ts';

/** The picked picture with its crop to take hold of. */
export function InputStage(): ReactNode {
  const target = useInputCrop();
  const picture = usePickedPicture();
  const meanInk = useMeanInk();
  return (
    <Stage target={target} scale="large">
      <StageCanvas
        name={words.crop_input_label()}
        picture={picture}
        cropping={target.cropping}
        overlay={meanInk}
      />
    </Stage>
  );
}
