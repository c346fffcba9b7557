import { countsOf } from '../digits/sources.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../runs/config.ts';
import { estimateSeconds, trainingDigitsWithin } from '../runs/calibration.ts';

/** What the quick preset changes of a config. */
export type QuickSettings = Pick<RunConfig, 'epochs' | 'trainingDigits'>;

/**
 * The quick preset aims here, so that it still ends within about a minute when the machine slows down a
 * little.
 */
const AIM_SECONDS = 50;

/**
 * As many epochs over all digits as a machine of this speed trains in less than a minute, up to the
 * tutorial's 25; on a slower machine one epoch over as many digits as it manages, or the fewest that the
 * setting allows.
 */
export function quickSettings(config: RunConfig, digitsPerSecond: number): QuickSettings {
  const { train } = countsOf(config.digits);
  const all = { ...config, trainingDigits: train };
  for (let { epochs } = DEFAULT_CONFIG; epochs >= 1; epochs -= 1) {
    if (estimateSeconds({ ...all, epochs }, digitsPerSecond) <= AIM_SECONDS) {
      return { epochs, trainingDigits: train };
    }
  }
  const trainingDigits = trainingDigitsWithin({ ...all, epochs: 1 }, digitsPerSecond, AIM_SECONDS);
  return { epochs: 1, trainingDigits };
}
