import type { Side } from '../../crop/axes.ts';
import type { Cropping3D } from '../../crop/cropping.ts';
import { VOLUME_SIZE } from '../../runs/ranks.ts';
import type { FacingSide } from './depthOrder.ts';
import type { VolumePoint } from './volumeView.ts';

/** From one frame to the next, in pixels: frames stand apart, so that one sees between them. */
export const FRAME_DISTANCE = 4;
/** Pixels from one unit of each axis to the next. */
export const UNITS: readonly [number, number, number] = [FRAME_DISTANCE, 1, 1];

const HALF = VOLUME_SIZE.map((count, axis) => (count * (UNITS[axis] ?? 1)) / 2);
/** The distance from the middle of the volume to its corners, in pixels: it fits into a circle of this radius. */
export const RADIUS = Math.hypot(...HALF);

/** Where the boundary before unit `at` of an axis lies, in pixels from the middle. */
export function boundaryAt(axis: 0 | 1 | 2, at: number): number {
  return at * UNITS[axis] - (HALF[axis] ?? 0);
}

/** A box within the volume: where it begins and ends on each axis, in pixels from the middle. */
export type VolumeBox = readonly [Extent, Extent, Extent];
type Extent = readonly [start: number, end: number];

/** The box that `cropping` keeps; of no cropping, the whole volume. */
export function keptBox(cropping: Cropping3D): VolumeBox {
  const extent = (axis: 0 | 1 | 2): Extent => [
    boundaryAt(axis, cropping[axis][0]),
    boundaryAt(axis, VOLUME_SIZE[axis] - cropping[axis][1]),
  ];
  return [extent(0), extent(1), extent(2)];
}

/** The middle of one of a box's faces. */
export function middleOfFace(box: VolumeBox, axis: 0 | 1 | 2, side: Side): VolumePoint {
  const middle = (at: 0 | 1 | 2): number =>
    at === axis ? box[at][side === 'before' ? 0 : 1] : (box[at][0] + box[at][1]) / 2;
  return [middle(0), middle(1), middle(2)];
}

export interface BoxEdge {
  readonly from: VolumePoint;
  readonly to: VolumePoint;
  /** Whether one of the two faces that meet in it looks at the viewer. */
  readonly isVisible: boolean;
}

/** The axes across each axis. */
const OTHER_AXES = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

/** The twelve edges of a box. */
export function edgesOf(
  box: VolumeBox,
  facing: readonly [FacingSide, FacingSide, FacingSide],
): readonly BoxEdge[] {
  const ends = ['before', 'after'] as const;
  return ([0, 1, 2] as const).flatMap((axis) => {
    const [one, other] = OTHER_AXES[axis];
    return ends.flatMap((first) =>
      ends.map((second): BoxEdge => {
        const pointAt = (end: 0 | 1): VolumePoint => {
          const point: [number, number, number] = [0, 0, 0];
          point[axis] = box[axis][end];
          point[one] = box[one][first === 'before' ? 0 : 1];
          point[other] = box[other][second === 'before' ? 0 : 1];
          return point;
        };
        const isVisible = facing[one] === first || facing[other] === second;
        return { from: pointAt(0), to: pointAt(1), isVisible };
      }),
    );
  });
}
