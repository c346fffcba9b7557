import type { Cropping2D } from '../crop/cropping.ts';
import type { Picture, PictureShape } from '../crop/picture.ts';

/** What the page asks of the answering worker, one request at a time. */
export type AnswerRequest = {
  readonly type: 'crop';
  readonly id: number;
  readonly cropping: Cropping2D;
  readonly picture: Picture;
};

/** What `Cropping2D` gave for one picture. */
export interface CroppedPicture {
  /** Of the layer's output for one example. */
  readonly shape: PictureShape;
  /** Of shape `shape`, as shares of the picture's range: 0 to 1. */
  readonly values: Float32Array;
}

/** What the answering worker tells the page. */
export type AnswerReply =
  /** Which back end answers, and why; sent once it is open and again if it changes. */
  | {
      readonly type: 'backend';
      readonly name: 'webgl' | 'cpu';
      readonly label: string;
      readonly reason: string;
    }
  | ({ readonly type: 'cropped'; readonly id: number } & CroppedPicture)
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
