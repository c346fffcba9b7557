import { useLayoutEffect, useRef, type ComponentProps, type ReactNode } from 'react';
import { inkImage } from './inkColours.ts';

interface InkCanvasProps extends Omit<ComponentProps<'canvas'>, 'width' | 'height' | 'role' | 'ref'> {
  /** Values of shape `(rows, columns)`, from 0 for paper to `full` for ink. */
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  readonly full: number;
  /** Accessible name; a canvas without one is decoration. */
  readonly name?: string;
}

/** A small picture of ink, one canvas pixel a value; its size on the page is its style's. */
export function InkCanvas({ values, rows, columns, full, name, ...canvasProps }: InkCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);

  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(inkImage(values, rows, columns, full), 0, 0);
  }, [values, rows, columns, full]);

  return (
    <canvas
      ref={canvas}
      width={columns}
      height={rows}
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      {...canvasProps}
    />
  );
}
