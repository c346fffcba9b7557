import type { Cropping2D } from '../crop/cropping.ts';

/** The layers that the networks of this page are made of, with Keras's words for their settings. */
export type LayerSpec =
  | { readonly type: 'Cropping2D'; readonly cropping: Cropping2D }
  | {
      readonly type: 'Conv2D';
      readonly filters: number;
      readonly kernelSize: readonly [rows: number, columns: number];
      readonly activation: 'relu';
    }
  | { readonly type: 'MaxPooling2D'; readonly poolSize: readonly [rows: number, columns: number] }
  | { readonly type: 'Dropout'; readonly rate: number }
  | { readonly type: 'Flatten' }
  | { readonly type: 'Dense'; readonly units: number; readonly activation: 'relu' | 'softmax' };

/** A sequential network: the shape of one input `(rows, columns, channels)` and the layers it goes through. */
export interface NetworkSpec {
  readonly inputShape: readonly [rows: number, columns: number, channels: number];
  readonly layers: readonly LayerSpec[];
}
