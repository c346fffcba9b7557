import type { Cropping2D, ImageSize } from '../../crop/cropping.ts';
import type { MarginLink } from '../../crop/drag.ts';

/** A crop that can be taken by its handles. */
export interface CropTarget {
  /** What the sliders' names end with where there is more than one crop on the page, such as " after conv2d". */
  readonly place: string;
  readonly cropping: Cropping2D;
  /** Of what is cropped. */
  readonly size: ImageSize;
  readonly marginLink: MarginLink;
  /** The crop as it is now, also between two drawings of the page. */
  readonly current: () => Cropping2D;
  /** Shows a crop while it is being changed. */
  readonly preview: (cropping: Cropping2D) => void;
  /** The same while a pointer drags it, where a picture of the output may come first. */
  readonly drag?: (cropping: Cropping2D) => void;
  /** Where a drag will be in the next frame, as soon as that is known. */
  readonly anticipate?: (cropping: Cropping2D) => void;
  /** The end of a change. */
  readonly commit: () => void;
  /** Back to where the change began. */
  readonly cancel: () => void;
}
