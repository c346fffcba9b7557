/** From where the volume is seen, in degrees: turned to the right, and from above where the tilt is positive. */
export interface VolumeView {
  readonly turn: number;
  readonly tilt: number;
}

export const FIRST_VIEW: VolumeView = { turn: 52, tilt: 18 };
/** Straight from the front: every frame lies behind the one before. */
export const FRONT_VIEW: VolumeView = { turn: 0, tilt: 0 };
export const STEEPEST_TILT = 80;

/** A place in the volume, in pixels from its middle: columns to the right, rows down, frames away from the viewer. */
export type VolumePoint = readonly [frames: number, rows: number, columns: number];

/** What a step along each axis of the volume does to a number. */
export type AxisSteps = readonly [frames: number, rows: number, columns: number];

/**
 * A parallel projection: by how much a step of one pixel along each axis of the volume goes right and down on the screen,
 * and away from the viewer. It keeps lengths, and so every frame is a parallelogram.
 */
export interface Projection {
  readonly right: AxisSteps;
  readonly down: AxisSteps;
  readonly away: AxisSteps;
}

/** The projection of a view. */
export function projectionOf({ turn, tilt }: VolumeView): Projection {
  const [sinTurn, cosTurn] = [sine(turn), sine(turn + 90)];
  const [sinTilt, cosTilt] = [sine(tilt), sine(tilt + 90)];
  return {
    right: [sinTurn, 0, cosTurn],
    down: [-cosTurn * sinTilt, cosTilt, sinTurn * sinTilt],
    away: [cosTurn * cosTilt, sinTilt, -sinTurn * cosTilt],
  };
}

/** The view after it was turned by so many degrees; the tilt stops before the volume would stand on its head. */
export function turned({ turn, tilt }: VolumeView, right: number, up: number): VolumeView {
  const around = (((turn + right + 180) % 360) + 360) % 360;
  return { turn: around - 180, tilt: Math.min(Math.max(tilt + up, -STEEPEST_TILT), STEEPEST_TILT) };
}

/** Where a point lies along one of the projection's directions. */
export function along(direction: AxisSteps, point: VolumePoint): number {
  return direction[0] * point[0] + direction[1] * point[1] + direction[2] * point[2];
}

/** Exactly 0 and 1 at right angles, where rounding would make a frame that is seen from its edge a hair wide. */
function sine(degrees: number): number {
  return Number(Math.sin((degrees * Math.PI) / 180).toFixed(12)) + 0;
}
