import type { NetworkSpec } from '../network/layers.ts';

/** What a convolution gives for one digit. */
export interface FeatureMaps {
  readonly shape: readonly [rows: number, columns: number, channels: number];
  /** 0 or more, of shape `shape`, the channels running fastest. */
  readonly values: Float32Array;
}

/** Where the convolutions have their weights from: a run that has told its own, or the beginning of a seed's run. */
export type ConvolutionWeights =
  | { readonly from: 'run'; readonly weights: readonly Float32Array[] }
  | { readonly from: 'seed'; readonly seed: number };

/** What the page asks of the worker that computes feature maps, one request at a time. */
export type FeatureMapsRequest = {
  readonly type: 'maps';
  readonly id: number;
  readonly network: NetworkSpec;
  readonly weights: ConvolutionWeights;
  /** One digit: 784 bytes. */
  readonly pixels: Uint8Array;
};

/** What that worker tells the page. */
export type FeatureMapsReply =
  | {
      readonly type: 'maps';
      readonly id: number;
      /** Of each convolution, in front of its crop, as far as the network can be built. */
      readonly maps: readonly FeatureMaps[];
      /** The weights of the convolutions that were used: kernel, bias, kernel, bias. */
      readonly weights: readonly Float32Array[];
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
