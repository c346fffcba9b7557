import type { Cropping2D } from '../crop/cropping.ts';

/** What the page asks of the answering worker, one request at a time. */
export type AnswerRequest = {
  readonly type: 'crop';
  readonly id: number;
  readonly cropping: Cropping2D;
  /** One digit: 784 bytes. */
  readonly pixels: Uint8Array;
};

/** What the answering worker tells the page. */
export type AnswerReply =
  /** Which back end answers, and why; sent once it is open and again if it changes. */
  | {
      readonly type: 'backend';
      readonly name: 'webgl' | 'cpu';
      readonly label: string;
      readonly reason: string;
    }
  | {
      readonly type: 'cropped';
      readonly id: number;
      /** `(rows, columns, channels)` of the layer's output for one digit. */
      readonly shape: readonly [rows: number, columns: number, channels: number];
      /** The layer's output, values 0 to 1. */
      readonly values: Float32Array;
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
