import type { Cropping3D } from '../../crop/cropping.ts';
import type { AxisSteps } from './volumeView.ts';

/** Which end of an axis looks at the viewer: its start, its end, or, seen from the edge, neither. */
export type FacingSide = 'before' | 'after' | undefined;

/** The end of each axis that looks at the viewer, given how far a step along it leads away. */
export function facingSides(away: AxisSteps): readonly [FacingSide, FacingSide, FacingSide] {
  return [facingSide(away[0]), facingSide(away[1]), facingSide(away[2])];
}

function facingSide(step: number): FacingSide {
  return step > 0 ? 'before' : step < 0 ? 'after' : undefined;
}

/** The places 0 to `count - 1` along an axis, from the farthest to the nearest. */
export function farToNear(count: number, facing: FacingSide): readonly number[] {
  return Array.from({ length: count }, (_, at) => (facing === 'before' ? count - 1 - at : at));
}

/** Whether a pixel is kept, is cut and may hide what is kept, or is cut and may only be hidden by it. */
export type Layer = 'behind' | 'kept' | 'before';

/** The order in which the three are drawn. */
export const LAYERS: readonly Layer[] = ['behind', 'kept', 'before'];

/**
 * The layer of every pixel of a volume of `size`, for painting from far to near.
 *
 * The kept box is convex. What lies on the viewer's side of one of its faces that look at the viewer is never hidden by
 * the box, nor by anything behind those faces; everything else that is cut never hides the box. So all of one layer can
 * be painted before all of the next.
 */
export function layerOf(
  size: readonly [number, number, number],
  cropping: Cropping3D,
  facing: readonly [FacingSide, FacingSide, FacingSide],
): (frame: number, row: number, column: number) => Layer {
  const placeOn = (axis: 0 | 1 | 2, at: number): Layer => {
    const [before, after] = cropping[axis];
    if (at < before) return facing[axis] === 'before' ? 'before' : 'behind';
    if (at >= size[axis] - after) return facing[axis] === 'after' ? 'before' : 'behind';
    return 'kept';
  };
  const tables = ([0, 1, 2] as const).map((axis) =>
    Array.from({ length: size[axis] }, (_, at) => placeOn(axis, at)),
  );
  return (frame, row, column) => {
    const [first, second, third] = [tables[0]?.[frame], tables[1]?.[row], tables[2]?.[column]];
    if (first === 'before' || second === 'before' || third === 'before') return 'before';
    return first === 'kept' && second === 'kept' && third === 'kept' ? 'kept' : 'behind';
  };
}
