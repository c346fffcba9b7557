import { useMemo, type ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../crop/cropping.ts';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import { ownDigitWithBorder } from '../../store/digits/pickedDigit.ts';
import { croppedBytes } from '../pictures/croppedInk.ts';
import { PixelCanvas } from '../pictures/PixelCanvas.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Draw.module.css';

/** A drawn digit (784 bytes) as it reaches the network, with the ink in red that the page's crop cuts. */
export function NetworkView({ pixels }: { readonly pixels: Uint8Array }): ReactNode {
  const { border, cropping } = usePlaygroundState((state) => state.experiment.config);
  const bytes = useMemo(
    () => croppedBytes(ownDigitWithBorder(pixels, border).pixels, cropping),
    [pixels, border, cropping],
  );
  return (
    <figure className={styles.view}>
      <PixelCanvas
        width={DIGIT_SIZE}
        height={DIGIT_SIZE}
        bytes={bytes}
        role="img"
        aria-label="Your digit as the network sees it"
      />
      <figcaption>
        As the network sees it: 28 × 28 pixels, scaled and centred as MNIST’s digits are.
        {!sameCropping(cropping, NO_CROPPING) && ' Red is cut by the crop.'}
      </figcaption>
    </figure>
  );
}
