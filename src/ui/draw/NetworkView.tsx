import { useMemo, type ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../crop/cropping.ts';
import { pictureOfDigit } from '../../digits/digitPicture.ts';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import { ownDigitWithBorder } from '../../store/digits/pickedDigit.ts';
import { paintPicture } from '../pictures/paintPicture.ts';
import { PixelCanvas } from '../pictures/PixelCanvas.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Draw.module.css';
import * as words from '../../words/words.ts';

/** A drawn digit (784 bytes) as it reaches the network, with the ink in red that the page's crop cuts. */
export function NetworkView({ pixels }: { readonly pixels: Uint8Array }): ReactNode {
  const { border, cropping } = usePlaygroundState((state) => state.experiment.config);
  const bytes = useMemo(
    () => paintPicture(pictureOfDigit(ownDigitWithBorder(pixels, border).pixels), cropping),
    [pixels, border, cropping],
  );
  return (
    <figure className={styles.view}>
      <PixelCanvas
        width={DIGIT_SIZE}
        height={DIGIT_SIZE}
        bytes={bytes}
        role="img"
        aria-label={words.draw_view_label()}
      />
      <figcaption>{words.draw_view_text({ cropped: !sameCropping(cropping, NO_CROPPING) })}</figcaption>
    </figure>
  );
}
