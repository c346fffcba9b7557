import { useMemo, type ReactNode } from 'react';
import { sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import { formatCropping } from '../../../crop/notation/printCropping.ts';
import { outputSize2D } from '../../../crop/outputShape.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE, DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { pixelsSeenWithin } from '../../../network/cropSight.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import { useInputCrop } from '../../cropping/useInputCrop.ts';
import controls from '../../controls/controls.module.css';
import { usePickedDigit } from '../../hooks/usePickedDigit.ts';
import { formatSize } from '../layerText.ts';
import { CropEditor } from './CropEditor.tsx';
import { CropStage } from './CropStage.tsx';
import styles from './CropsPanel.module.css';
import { SightPicture } from './SightPicture.tsx';
import * as words from '../../../words/words.ts';

interface InputCropEditorProps {
  /** The margins that the network never uses; undefined where it cannot be built. */
  readonly dead: Cropping2D | undefined;
  readonly showDead: boolean;
}

/** The crop of the input, and what the whole network uses of it. */
export function InputCropEditor({ dead, showDead }: InputCropEditorProps): ReactNode {
  const target = useInputCrop();
  const pixels = usePickedDigit()?.pixels;
  const digit = useMemo(() => pixels && mapOfDigit(pixels), [pixels]);
  const seen = useMemo(() => (dead ? pixelsSeenWithin(dead) : new Float32Array(DIGIT_PIXELS)), [dead]);
  return (
    <CropEditor
      setting="cropping"
      target={{ ...target, place: words.crops_editor_ofInput() }}
      heading={words.crops_editor_input()}
      channels={1}
      stage={
        <CropStage
          target={{ ...target, place: words.crops_editor_ofInput() }}
          name={words.crops_editor_digit()}
          map={digit}
        />
      }
    >
      <SightPicture name={words.crops_editor_used()} seen={seen} dead={showDead ? dead : undefined} />
      <p className={`${controls.quiet} ${styles.caption}`}>{usedText(dead, target.cropping)}</p>
    </CropEditor>
  );
}

function mapOfDigit(pixels: Uint8Array): FeatureMaps {
  return { shape: [DIGIT_SIZE, DIGIT_SIZE, 1], values: Float32Array.from(pixels, (byte) => byte / 255) };
}

function usedText(dead: Cropping2D | undefined, cropping: Cropping2D): string {
  if (!dead) return words.crops_editor_unbuilt();
  const used = formatSize(outputSize2D(DIGIT_SHAPE, dead));
  if (sameCropping(dead, cropping)) return words.crops_editor_usesAll({ used });
  return words.crops_editor_uses({ used, cropping: formatCropping(dead) });
}
