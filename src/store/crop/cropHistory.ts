import type { Cropping2D } from '../../crop/cropping.ts';
import { sameMargins, type Cropping } from '../../crop/pairs.ts';

/** What undo and redo lead back to. */
export interface CropHistory<LayerCropping extends Cropping = Cropping2D> {
  readonly past: readonly LayerCropping[];
  readonly future: readonly LayerCropping[];
}

/** A cropping together with its history. */
export interface CropTimeline<LayerCropping extends Cropping = Cropping2D> {
  readonly cropping: LayerCropping;
  readonly history: CropHistory<LayerCropping>;
}

export const NO_HISTORY: CropHistory<never> = { past: [], future: [] };

/** Beyond this many steps the oldest are forgotten. */
const LONGEST = 200;

/** The timeline after `before` has become `cropping` in one step, however many moves it took. */
export function record<LayerCropping extends Cropping>(
  { past, future }: CropHistory<LayerCropping>,
  before: LayerCropping,
  cropping: LayerCropping,
): CropHistory<LayerCropping> {
  if (sameMargins(before, cropping)) return { past, future };
  return { past: [...past, before].slice(-LONGEST), future: [] };
}

/** One step back; the same timeline where there is none. */
export function undo<LayerCropping extends Cropping>({
  cropping,
  history: { past, future },
}: CropTimeline<LayerCropping>): CropTimeline<LayerCropping> {
  const previous = past.at(-1);
  if (!previous) return { cropping, history: { past, future } };
  return { cropping: previous, history: { past: past.slice(0, -1), future: [cropping, ...future] } };
}

/** One step forward again; the same timeline where there is none. */
export function redo<LayerCropping extends Cropping>({
  cropping,
  history: { past, future },
}: CropTimeline<LayerCropping>): CropTimeline<LayerCropping> {
  const [next, ...later] = future;
  if (!next) return { cropping, history: { past, future } };
  return { cropping: next, history: { past: [...past, cropping], future: later } };
}
