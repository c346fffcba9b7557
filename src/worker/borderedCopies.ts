import type { Digits } from '../digits/digitSet.ts';
import type { RunConfig } from '../runs/config.ts';
import { runDigits, seesBorder } from '../runs/runDigits.ts';
import { copyKey } from '../runs/sameSettings.ts';

interface Copy {
  readonly digits: Digits;
  readonly holders: Set<string>;
}

/**
 * The digits of the runs under way, each with its border. Runs that see the same border around the same
 * digits hold one copy of them, 55 MB for all of MNIST, as long as one of them needs it.
 */
export class BorderedCopies {
  readonly #copies = new Map<string, Copy>();

  /**
   * The digits as a run sees them, until it gives them back. Digits of one source are the same, whenever they
   * came.
   */
  take(run: string, digits: Digits, config: RunConfig): Digits {
    if (!seesBorder(config)) return digits;
    const key = copyKey(config);
    const copy = this.#copies.get(key) ?? { digits: runDigits(digits, config), holders: new Set() };
    copy.holders.add(run);
    this.#copies.set(key, copy);
    return copy.digits;
  }

  /** The run is over; a copy that nobody holds any more is dropped. */
  giveBack(run: string): void {
    for (const [key, { holders }] of this.#copies) {
      if (holders.delete(run) && holders.size === 0) this.#copies.delete(key);
    }
  }
}
