import { useLayoutEffect, useRef, type ComponentProps, type ReactNode } from 'react';

interface PixelCanvasProps extends Omit<ComponentProps<'canvas'>, 'ref'> {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of `width` x `height` pixels. */
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** Pixels as they are; styles make them larger. */
export function PixelCanvas({ width, height, bytes, ...canvasProps }: PixelCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
  }, [bytes, width, height]);

  return <canvas ref={canvas} width={width} height={height} {...canvasProps} />;
}
