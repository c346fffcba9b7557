import { sameCropping, type Cropping2D } from '../crop/cropping.ts';

/** What undo and redo lead back to. */
export interface CropHistory {
  readonly past: readonly Cropping2D[];
  readonly future: readonly Cropping2D[];
}

/** A cropping together with its history. */
export interface CropTimeline {
  readonly cropping: Cropping2D;
  readonly history: CropHistory;
}

export const NO_HISTORY: CropHistory = { past: [], future: [] };

/** Beyond this many steps the oldest are forgotten. */
const LONGEST = 200;

/** The timeline after `before` has become `cropping` in one step, however many moves it took. */
export function record({ past, future }: CropHistory, before: Cropping2D, cropping: Cropping2D): CropHistory {
  if (sameCropping(before, cropping)) return { past, future };
  return { past: [...past, before].slice(-LONGEST), future: [] };
}

/** One step back; the same timeline where there is none. */
export function undo({ cropping, history: { past, future } }: CropTimeline): CropTimeline {
  const previous = past.at(-1);
  if (!previous) return { cropping, history: { past, future } };
  return { cropping: previous, history: { past: past.slice(0, -1), future: [cropping, ...future] } };
}

/** One step forward again; the same timeline where there is none. */
export function redo({ cropping, history: { past, future } }: CropTimeline): CropTimeline {
  const [next, ...later] = future;
  if (!next) return { cropping, history: { past, future } };
  return { cropping: next, history: { past: [...past, cropping], future: later } };
}
