import { tutorialNetwork } from '../src/network/tutorialNetwork.ts';
import { NO_CROPPING } from '../src/crop/cropping.ts';
import { DIGIT_PIXELS } from '../src/digits/digitSet.ts';
import { featureMaps, initialConvolutions } from '../src/training/featureMaps.ts';
import { layoutFeatureMaps } from '../src/ui/train/maps/featureMapLayout.ts';
import { largestOf } from '../src/ui/train/maps/mapValues.ts';
import { paintMaps } from '../src/ui/train/maps/paintMaps.ts';
import { CONVOLUTION_READS } from '../src/worker/convolutionsShare.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** What the feature maps take while a run trains. */
export interface FeatureMapsFigures {
  /** Milliseconds to compute the maps of both convolutions. */
  readonly computing: Spread;
  /** Milliseconds to paint them. */
  readonly painting: Spread;
  /**
   * Share of the time of one core, in per cent, at the median and at the largest: the two, as often as a run tells its
   * weights at the most, and the time for which it may copy them.
   */
  readonly percentOfOneCore: { readonly median: number; readonly most: number };
}

const ROUNDS = 60;
const WARM_UP = 10;
const ACROSS = 8;

/** Measures, in Node, the dearest maps that there can be: of the classic network, for a digit without a blank pixel. */
export function benchFeatureMaps(): FeatureMapsFigures {
  const network = tutorialNetwork();
  const weights = initialConvolutions(network, 1);
  const pixels = new Uint8Array(DIGIT_PIXELS).fill(255);
  const [computing, painting]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = performance.now();
    const maps = featureMaps(network, weights, pixels);
    const computed = performance.now();
    for (const each of maps)
      paintMaps(each, NO_CROPPING, largestOf(each), layoutFeatureMaps(each.shape, ACROSS));
    if (round < WARM_UP) continue;
    computing.push(computed - start);
    painting.push(performance.now() - computed);
  }
  const spreads = { computing: spreadOf(computing), painting: spreadOf(painting) };
  const percent = (milliseconds: number): number =>
    100 * (milliseconds / CONVOLUTION_READS.least + CONVOLUTION_READS.share);
  return {
    ...spreads,
    percentOfOneCore: {
      median: percent(spreads.computing.median + spreads.painting.median),
      most: percent(spreads.computing.most + spreads.painting.most),
    },
  };
}
