import type * as tf from '@tensorflow/tfjs';
import type { Cropping2D } from '../crop/cropping.ts';
import type { PictureShape } from '../crop/picture.ts';
import { buildModel } from './buildModel.ts';

/** Models that are kept: a drag goes back and forth over a few croppings. */
const MODELS_KEPT = 64;

/** Models of one `Cropping2D` each, for input shapes and croppings; those used last are kept, the others disposed of. */
export class CroppingModels {
  /** The one used last at the end. */
  readonly #models = new Map<string, tf.Sequential>();

  /**
   * The model for one input shape and cropping; good until as many others have been asked for as are kept. Throws as
   * `buildModel` does.
   */
  of(inputShape: PictureShape, cropping: Cropping2D): tf.Sequential {
    const key = `${inputShape.join()} ${cropping.join()}`;
    const model =
      this.#models.get(key) ?? buildModel({ inputShape, layers: [{ type: 'Cropping2D', cropping }] }, []);
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
