import { useMemo } from 'react';
import type { Picture } from '../../crop/picture.ts';
import { BLANK_DIGIT, pictureOfDigit } from '../../digits/digitPicture.ts';
import { usePickedDigit } from './usePickedDigit.ts';

/** What is cropped, as a picture: the same object until another is picked, and blank until its bytes have come. */
export function usePickedPicture(): Picture {
  const pixels = usePickedDigit()?.pixels;
  return useMemo(() => (pixels ? pictureOfDigit(pixels) : BLANK_DIGIT), [pixels]);
}
