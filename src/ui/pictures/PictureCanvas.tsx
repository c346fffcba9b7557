import { useMemo, type ComponentProps, type ReactNode } from 'react';
import { NO_CROPPING } from '../../crop/cropping.ts';
import type { Picture } from '../../crop/picture.ts';
import { paintPicture } from './paintPicture.ts';
import { PixelCanvas } from './PixelCanvas.tsx';

interface PictureCanvasProps extends Omit<
  ComponentProps<typeof PixelCanvas>,
  'width' | 'height' | 'bytes' | 'role'
> {
  /** The same object until another picture is shown. */
  readonly picture: Picture;
  /** Accessible name. */
  readonly name: string;
}

/** A whole picture in its own colours, one canvas pixel a pixel; its size on the page is its style's. */
export function PictureCanvas({ picture, name, ...canvasProps }: PictureCanvasProps): ReactNode {
  const bytes = useMemo(() => paintPicture(picture, NO_CROPPING), [picture]);
  const [rows, columns] = picture.shape;
  return (
    <PixelCanvas width={columns} height={rows} bytes={bytes} role="img" aria-label={name} {...canvasProps} />
  );
}
