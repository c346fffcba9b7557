import { NO_CROPPING, sameCropping, type Cropping2D } from '../crop/cropping.ts';
import type { LayerSpec, NetworkSpec } from './layers.ts';
import { NO_CROPS, type CropSettings } from './trainingSettings.ts';

/** What can be chosen in the tutorial's network. */
export interface TutorialNetworkOptions extends Partial<CropSettings> {
  /** Share of the elements that each of the two dropout layers drops, in [0, 1). */
  readonly dropout?: number;
  /** Number of classes. */
  readonly labels?: number;
  readonly inputShape?: NetworkSpec['inputShape'];
}

/**
 * The tutorial's convolutional network for MNIST, with its `Cropping2D` layer in front. Behind a convolution there is
 * another one where the convolution's feature maps are cropped, and none where they are not.
 */
export function tutorialNetwork({
  cropping = NO_CROPS.cropping,
  croppingAfterConv2d = NO_CROPS.croppingAfterConv2d,
  croppingAfterConv2d1 = NO_CROPS.croppingAfterConv2d1,
  dropout = 0.25,
  labels = 10,
  inputShape = [28, 28, 1],
}: TutorialNetworkOptions = {}): NetworkSpec {
  return {
    inputShape,
    layers: [
      { type: 'Cropping2D', cropping },
      ...convolutionBlock(32, croppingAfterConv2d, dropout),
      ...convolutionBlock(64, croppingAfterConv2d1, dropout),
      { type: 'Flatten' },
      { type: 'Dense', units: 256, activation: 'relu' },
      { type: 'Dense', units: labels, activation: 'softmax' },
    ],
  };
}

function convolutionBlock(filters: number, cropping: Cropping2D, rate: number): LayerSpec[] {
  return [
    { type: 'Conv2D', filters, kernelSize: [3, 3], activation: 'relu' },
    ...(sameCropping(cropping, NO_CROPPING) ? [] : [{ type: 'Cropping2D', cropping } as const]),
    { type: 'MaxPooling2D', poolSize: [2, 2] },
    { type: 'Dropout', rate },
  ];
}
