import { useMemo, type ReactNode } from 'react';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { usePickedDigit } from '../../hooks/usePickedDigit.ts';
import styles from './CropsPanel.module.css';
import { paintSight, type Sight } from './paintSight.ts';

interface SightPictureProps extends Pick<Sight, 'seen' | 'dead'> {
  /** What is seen of the digit here. */
  readonly name: string;
}

const BLANK = new Uint8Array(DIGIT_PIXELS);

/** The picked digit: the less of a pixel is seen, the redder it is. */
export function SightPicture({ seen, dead, name }: SightPictureProps): ReactNode {
  const pixels = usePickedDigit()?.pixels ?? BLANK;
  const bytes = useMemo(() => paintSight({ pixels, seen, dead }), [pixels, seen, dead]);
  return (
    <PixelCanvas
      className={styles.sight}
      width={DIGIT_SIZE}
      height={DIGIT_SIZE}
      bytes={bytes}
      role="img"
      aria-label={name}
    />
  );
}
