import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { keepsPixel, type Cropping2D } from '../../crop/cropping.ts';
import { DIGIT_PIXELS, DIGIT_SHAPE, DIGIT_SIZE } from '../../digits/digitSet.ts';
import { inkColour } from '../pictures/paintPicture.ts';

interface CutCanvasProps {
  /** Accessible name; without one it is decoration. */
  readonly name?: string;
  /** One frame: 784 bytes. */
  readonly pixels: Uint8Array;
  readonly cropping: Cropping2D;
  /** Whether the frame as a whole is kept. */
  readonly isKept: boolean;
}

/** A frame with what is cut of it in red. */
export function CutCanvas({ name, pixels, cropping, isKept }: CutCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    const image = new ImageData(DIGIT_SIZE, DIGIT_SIZE);
    for (let at = 0; at < DIGIT_PIXELS; at += 1) {
      const kept = isKept && keepsPixel(cropping, DIGIT_SHAPE, Math.floor(at / DIGIT_SIZE), at % DIGIT_SIZE);
      image.data.set([...inkColour((pixels[at] ?? 0) / 255, kept), 255], at * 4);
    }
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [pixels, cropping, isKept]);

  return (
    <canvas
      ref={canvas}
      width={DIGIT_SIZE}
      height={DIGIT_SIZE}
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  );
}
