import type { NetworkSpec } from '../network/layers.ts';
import type { Look } from '../runs/attribution.ts';

/** What the page asks of the worker in which trained networks answer. */
export type NetworksRequest =
  /** Takes up a run's network; all its weights, layer after layer, kernel before bias. */
  | {
      readonly type: 'learn';
      readonly run: string;
      readonly network: NetworkSpec;
      readonly weights: readonly Float32Array[];
    }
  | { readonly type: 'forget'; readonly run: string }
  /** What the networks say; one such request at a time. */
  | { readonly type: 'ask'; readonly id: number; readonly digits: readonly NetworkQuestion[] }
  /** Where the networks look; one such request at a time. */
  | { readonly type: 'look'; readonly id: number; readonly digits: readonly NetworkQuestion[] };

/** A digit for one network: 784 bytes, uncropped, with the border that the run's settings give it. */
export interface NetworkQuestion {
  readonly run: string;
  readonly pixels: Uint8Array;
}

/** What that worker tells the page. */
export type NetworksReply =
  /** The probabilities by label, a list for each question. */
  | { readonly type: 'answers'; readonly id: number; readonly probabilities: readonly Float32Array[] }
  /** Where each network looks, one for each question. */
  | { readonly type: 'looks'; readonly id: number; readonly looks: readonly Look[] }
  /** Why there is no answer to a request of a type. */
  | {
      readonly type: 'failed';
      readonly to: 'ask' | 'look';
      readonly id: number;
      readonly message: string;
    };
