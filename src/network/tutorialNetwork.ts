import { NO_CROPPING, type Cropping2D } from '../crop/cropping.ts';
import type { LayerSpec, NetworkSpec } from './layers.ts';

/** What can be chosen in the tutorial's network. */
export interface TutorialNetworkOptions {
  /** The crop of the input; without one the network is the tutorial's "classic" one. */
  readonly cropping?: Cropping2D;
  /** Share of the elements that each of the two dropout layers drops, in [0, 1). */
  readonly dropout?: number;
  /** Number of classes. */
  readonly labels?: number;
  readonly inputShape?: NetworkSpec['inputShape'];
}

/** The tutorial's convolutional network for MNIST, with its `Cropping2D` layer in front. */
export function tutorialNetwork({
  cropping = NO_CROPPING,
  dropout = 0.25,
  labels = 10,
  inputShape = [28, 28, 1],
}: TutorialNetworkOptions = {}): NetworkSpec {
  return {
    inputShape,
    layers: [
      { type: 'Cropping2D', cropping },
      ...convolutionBlock(32, dropout),
      ...convolutionBlock(64, dropout),
      { type: 'Flatten' },
      { type: 'Dense', units: 256, activation: 'relu' },
      { type: 'Dense', units: labels, activation: 'softmax' },
    ],
  };
}

function convolutionBlock(filters: number, rate: number): LayerSpec[] {
  return [
    { type: 'Conv2D', filters, kernelSize: [3, 3], activation: 'relu' },
    { type: 'MaxPooling2D', poolSize: [2, 2] },
    { type: 'Dropout', rate },
  ];
}
