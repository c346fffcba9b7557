import { uniformAt } from '../../random/random.ts';

/**
 * The random numbers of one drawing, taken one after the other from its stream.
 *
 * Here and in all of the drawing only operations are used that every JavaScript engine rounds alike (no `Math.sin`, `exp`
 * or `log`), so that a seed draws the same digits in every browser.
 */
export class RandomStream {
  readonly key: number;
  #counter = 0;

  /** @param key of the stream, see `streamKey` */
  constructor(key: number) {
    this.key = key;
  }

  /** The next number, evenly spread over [`low`, `high`). */
  between(low: number, high: number): number {
    return low + (high - low) * this.#uniform();
  }

  /** The next number, bell-shaped, never further than three times `deviation` from `mean`, so that no digit goes wild. */
  bell(mean: number, deviation: number): number {
    // Three uniform numbers add up to a variance of 1/4 around 3/2.
    const sum = this.#uniform() + this.#uniform() + this.#uniform();
    return mean + deviation * 2 * (sum - 1.5);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.#uniform() < probability;
  }

  #uniform(): number {
    const counter = this.#counter;
    this.#counter += 1;
    return uniformAt(this.key, counter);
  }
}
