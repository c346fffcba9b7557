import type { Claim } from '../../statistics/claim.ts';
import { CONFIDENCE } from '../../statistics/interval.ts';
import * as words from '../../words/words.ts';

/** A claim on some runs against `baseline`, by its name, in one plain sentence. */
export function claimText(claim: Claim, baseline: string): string {
  switch (claim.kind) {
    case 'sameDigits':
      return words.claim_networks_same({ baseline });
    case 'networks': {
      const { won, lost, p, isReal } = claim;
      return words.claim_networks_text({ won, lost, baseline, chance: chanceText(p), real: isReal });
    }
    case 'seeds': {
      const { seeds, mean, interval, isReal } = claim;
      return words.claim_seeds_text({
        seeds,
        points: 100 * Math.abs(mean),
        lower: mean < 0,
        baseline,
        confidence: 100 * CONFIDENCE,
        low: pointsText(interval.low),
        high: pointsText(interval.high),
        real: isReal,
      });
    }
    case 'equalSeeds': {
      const { seeds, mean } = claim;
      if (mean === 0) return words.claim_equalSeeds_same({ seeds, baseline });
      return words.claim_equalSeeds_text({ seeds, points: 100 * Math.abs(mean), lower: mean < 0, baseline });
    }
    default:
      return claim satisfies never;
  }
}

/** How often chance alone does as much, such as "in 3 of 100 repetitions". Never rounded down to "never". */
export function chanceText(p: number): string {
  if (p >= 0.995) return words.claim_chance_always();
  const base = [100, 1000, 10_000].find((repetitions) => p * repetitions >= 1);
  if (base === undefined) return words.claim_chance_rare();
  return words.claim_chance_text({ times: Math.round(p * base), repetitions: base });
}

/** A difference of accuracies in percentage points, with its sign: "−0.23". */
function pointsText(difference: number): string {
  const text = (100 * Math.abs(difference)).toFixed(2);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? '−' : '+'}${text}`;
}
