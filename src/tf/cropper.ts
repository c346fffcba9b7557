import * as tf from '@tensorflow/tfjs';
import type { Cropping2D } from '../crop/cropping.ts';
import { DIGIT_SIZE } from '../digits/digitSet.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import { buildModel } from './buildModel.ts';
import { ofRank4 } from './rank.ts';

/** What `Cropping2D` gives for one digit. */
export interface CroppedDigit {
  /** `(rows, columns, channels)`. */
  readonly shape: readonly [rows: number, columns: number, channels: number];
  /** 0 to 1, row by row. */
  readonly values: Float32Array;
}

/** Models that are kept: a drag goes back and forth over a few croppings. */
const MODELS_KEPT = 64;

/** Crops digits with a real layer: for each cropping a model of one `Cropping2D`. */
export class Cropper {
  readonly #backend: OpenBackend;
  /** The croppings' models, the one used last at the end. */
  readonly #models = new Map<string, tf.Sequential>();

  constructor(backend: OpenBackend) {
    this.#backend = backend;
  }

  /**
   * The layer's output for one digit of 784 bytes. Rejects with a `NetworkError` where nothing would be left, and
   * with an `EngineLostError` where the device is lost.
   */
  crop(cropping: Cropping2D, pixels: Uint8Array): Promise<CroppedDigit> {
    return this.#backend.run(async () => {
      const model = this.#modelOf(cropping);
      const output = tf.tidy(() => {
        const digit = tf.tensor4d(
          Float32Array.from(pixels, (byte) => byte / 255),
          [1, DIGIT_SIZE, DIGIT_SIZE, 1],
        );
        const output = model.predict(digit);
        return ofRank4(Array.isArray(output) ? output[0]! : output);
      });
      const [, rows, columns, channels] = output.shape;
      // Sooner there than `data()`, which looks every few milliseconds whether the device is done.
      const values = output.dataSync<'float32'>();
      output.dispose();
      return { shape: [rows, columns, channels], values };
    });
  }

  #modelOf(cropping: Cropping2D): tf.Sequential {
    const key = cropping.join();
    const model = this.#models.get(key) ?? croppingModel(cropping);
    this.#models.delete(key);
    this.#models.set(key, model);
    const [oldest] = this.#models.keys();
    if (this.#models.size > MODELS_KEPT && oldest !== undefined) {
      this.#models.get(oldest)?.dispose();
      this.#models.delete(oldest);
    }
    return model;
  }
}

function croppingModel(cropping: Cropping2D): tf.Sequential {
  return buildModel(
    { inputShape: [DIGIT_SIZE, DIGIT_SIZE, 1], layers: [{ type: 'Cropping2D', cropping }] },
    [],
  );
}
