import * as tf from '@tensorflow/tfjs';
import type { Cropping2D } from '../crop/cropping.ts';
import { sharesOf, type Picture } from '../crop/picture.ts';
import type { CroppedPicture } from '../messages/answerMessages.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import { CroppingModels } from './croppingModels.ts';
import { ofRank4 } from './rank.ts';

/** Crops pictures with a real `Cropping2D` layer. */
export class Cropper {
  readonly #backend: OpenBackend;
  readonly #models = new CroppingModels();

  constructor(backend: OpenBackend) {
    this.#backend = backend;
  }

  /**
   * The layer's output for one picture, of any size and any number of channels. Rejects with a `NetworkError` where
   * nothing would be left, with a `RangeError` where the picture's values do not fill its shape, and with an
   * `EngineLostError` where the device is lost.
   */
  crop(cropping: Cropping2D, picture: Picture): Promise<CroppedPicture> {
    return this.#backend.run(async () => {
      const shares = sharesOf(picture);
      const model = this.#models.of(picture.shape, cropping);
      const output = tf.tidy(() => {
        const output = model.predict(tf.tensor4d(shares, [1, ...picture.shape]));
        return ofRank4(Array.isArray(output) ? output[0]! : output);
      });
      const [, rows, columns, channels] = output.shape;
      // Sooner there than `data()`, which looks every few milliseconds whether the device is done.
      const values = output.dataSync<'float32'>();
      output.dispose();
      return { shape: [rows, columns, channels], values };
    });
  }
}
