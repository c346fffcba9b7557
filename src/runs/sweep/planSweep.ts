import { distinctCroppings, withMargin, type Cropping2D, type Edge } from '../../crop/cropping.ts';
import { describeBeginning } from '../../network/describeNetwork.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import type { RunConfig } from '../config.ts';

/** Margins in pixels, both included; the larger one may come first. */
export interface MarginRange {
  readonly from: number;
  readonly to: number;
}

/** Which crops a sweep tries. */
export type SweepCrops =
  /** The same margin on all four sides. */
  | ({ readonly type: 'symmetric' } & MarginRange)
  /** One side's margin; the other three are those of the config. */
  | ({ readonly type: 'side'; readonly edge: Edge } & MarginRange)
  /** Every height with every width: the margins at top and bottom against those at left and right. */
  | { readonly type: 'grid'; readonly height: MarginRange; readonly width: MarginRange }
  | { readonly type: 'list'; readonly croppings: readonly Cropping2D[] };

export interface SweepPlan {
  /**
   * The runs: all crops with the first seed, then all with the second, …, so that a sweep that is stopped early has still
   * tried every crop.
   */
  readonly configs: readonly RunConfig[];
  /** The crops that leave the network too little, with the reason that names the layer. */
  readonly refused: readonly RefusedCrop[];
}

export interface RefusedCrop {
  readonly cropping: Cropping2D;
  readonly reason: string;
}

/** The runs of a sweep: each crop with each seed once, all else as in `config`. */
export function planSweep(crops: SweepCrops, seeds: readonly number[], config: RunConfig): SweepPlan {
  const legal: Cropping2D[] = [];
  const refused: RefusedCrop[] = [];
  for (const cropping of distinctCroppings(croppingsOf(crops, config.cropping))) {
    const reason = describeBeginning(tutorialNetwork({ ...config, cropping })).refusal?.message;
    if (reason === undefined) legal.push(cropping);
    else refused.push({ cropping, reason });
  }
  const configs: RunConfig[] = [];
  for (const seed of new Set(seeds)) {
    for (const cropping of legal) configs.push({ ...config, cropping, seed });
  }
  return { configs, refused };
}

function croppingsOf(crops: SweepCrops, base: Cropping2D): readonly Cropping2D[] {
  switch (crops.type) {
    case 'symmetric':
      return marginsIn(crops).map((margin) => around(margin, margin));
    case 'side':
      return marginsIn(crops).map((margin) => withMargin(base, crops.edge, margin));
    case 'grid':
      return marginsIn(crops.height).flatMap((height) =>
        marginsIn(crops.width).map((width) => around(height, width)),
      );
    case 'list':
      return crops.croppings;
    default:
      return crops satisfies never;
  }
}

function around(height: number, width: number): Cropping2D {
  return [
    [height, height],
    [width, width],
  ];
}

/** The margins of a range in ascending order. */
function marginsIn({ from, to }: MarginRange): number[] {
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  if (!Number.isInteger(least) || !Number.isInteger(most) || least < 0) {
    throw new RangeError(
      `Margins from ${from} to ${to} cannot be: whole numbers of pixels, 0 or more, are needed.`,
    );
  }
  return Array.from({ length: most - least + 1 }, (_, step) => least + step);
}
