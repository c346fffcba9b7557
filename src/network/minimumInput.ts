import type { ImageSize } from '../crop/cropping.ts';
import type { LayerSpec, NetworkSpec } from './layers.ts';

/**
 * The smallest input, in rows and columns, that `network` can work on behind its first layer's crop: 10 x 10 for the
 * tutorial's network, and more where feature maps are cropped. Computed backwards, from the one row and column that the
 * last layer of images must leave.
 */
export function minimumInputSize({ layers }: NetworkSpec): ImageSize {
  const behindCrop = layers.filter((layer, index) => !(index === 0 && layer.type === 'Cropping2D'));
  const least = (axis: 0 | 1): number =>
    behindCrop.reduceRight((size, layer) => neededFor(size, layer, axis), 1);
  return [least(0), least(1)];
}

/** How large a layer's input must be on one axis so that at least `size` comes out of it. */
function neededFor(size: number, layer: LayerSpec, axis: 0 | 1): number {
  switch (layer.type) {
    case 'Cropping2D':
      return size + layer.cropping[axis][0] + layer.cropping[axis][1];
    case 'Conv2D':
      return size + layer.kernelSize[axis] - 1;
    case 'MaxPooling2D':
      return size * layer.poolSize[axis];
    case 'Dropout':
    case 'Flatten':
    case 'Dense':
      return size;
    default:
      return layer satisfies never;
  }
}
