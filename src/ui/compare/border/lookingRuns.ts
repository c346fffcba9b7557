import { distinctCroppings, sameCropping } from '../../../crop/cropping.ts';
import type { Border } from '../../../digits/border/border.ts';
import type { Run } from '../../../runs/run.ts';

/** A run that knows where its network looks. */
export interface LookingRun extends Omit<Run, 'config'> {
  readonly config: Run['config'] & { readonly border: Border };
}

/** Runs of different crops with one share of the border, whose pictures stand next to each other. */
export interface LookingGroup {
  readonly share: number;
  readonly runs: readonly LookingRun[];
}

/**
 * The newest run of each crop for each share of the border, by share; of `runs`, which otherwise differ in
 * nothing but seed and engine. Those whose network has not been asked where it looks are left out.
 */
export function lookingGroups(runs: readonly Run[]): readonly LookingGroup[] {
  const looking = runs.filter(hasLooked);
  const shares = [...new Set(looking.map(({ config }) => config.border.share))].sort((a, b) => a - b);
  const croppings = distinctCroppings(looking.map(({ config }) => config.cropping));
  return shares.map((share) => ({
    share,
    runs: croppings.flatMap((cropping) => {
      const alike = looking.filter(
        ({ config }) => config.border.share === share && sameCropping(config.cropping, cropping),
      );
      return alike.at(-1) ?? [];
    }),
  }));
}

function hasLooked(run: Run): run is LookingRun {
  return run.config.border !== undefined && run.attributions.length > 0;
}
