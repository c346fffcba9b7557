import { useMemo, type ComponentProps, type ReactNode } from 'react';
import { bitmapUrl } from './bitmapUrl.ts';

interface PixelImageProps extends Omit<ComponentProps<'img'>, 'src'> {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of `width` x `height` pixels; opacity is ignored. */
  readonly bytes: Uint8ClampedArray;
  /** What it shows; empty for decoration. */
  readonly alt: string;
}

/** A `PixelCanvas` for where there are many: the browser makes a layer of its own for every canvas. */
export function PixelImage({ width, height, bytes, alt, ...imageProps }: PixelImageProps): ReactNode {
  const url = useMemo(() => bitmapUrl(bytes, width, height), [bytes, width, height]);
  return <img src={url} width={width} height={height} alt={alt} decoding="sync" {...imageProps} />;
}
