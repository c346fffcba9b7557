import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cropping3D } from '../../../../src/crop/cropping.ts';
import { facingSides, farToNear, layerOf, LAYERS } from '../../../../src/ui/ranks/depthOrder.ts';
import { edgesOf, keptBox, RADIUS } from '../../../../src/ui/ranks/volumeBox.ts';
import { along, projectionOf, STEEPEST_TILT, turned } from '../../../../src/ui/ranks/volumeView.ts';

const views = fc.record({
  turn: fc.integer({ min: -180, max: 180 }),
  tilt: fc.integer({ min: -STEEPEST_TILT, max: STEEPEST_TILT }),
});

describe('the projection', () => {
  it('looks straight at the first frame when nothing is turned', () => {
    expect(projectionOf({ turn: 0, tilt: 0 })).toEqual({
      right: [0, 0, 1],
      down: [-0, 1, 0],
      away: [1, 0, -0],
    });
  });

  it('shows the right side and the top when turned right and tilted up', () => {
    expect(facingSides(projectionOf({ turn: 40, tilt: 20 }).away)).toEqual(['before', 'before', 'after']);
    expect(facingSides(projectionOf({ turn: 90, tilt: 0 }).away)).toEqual([undefined, undefined, 'after']);
  });

  it('keeps lengths and right angles', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { right, down, away } = projectionOf(view);
        for (const direction of [right, down, away]) expect(along(direction, direction)).toBeCloseTo(1, 9);
        for (const [one, other] of [[right, down] as const, [down, away] as const, [away, right] as const]) {
          expect(along(one, other)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('turns round and round, but does not stand on its head', () => {
    expect(turned({ turn: 170, tilt: 70 }, 20, 20)).toEqual({ turn: -170, tilt: STEEPEST_TILT });
    expect(turned({ turn: -175, tilt: 0 }, -10, -90)).toEqual({ turn: 175, tilt: -STEEPEST_TILT });
  });
});

const SIZE = [3, 4, 5] as const;
const margins = (size: number) =>
  fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([before, after]) => before + after < size);
const croppings: fc.Arbitrary<Cropping3D> = fc.tuple(margins(3), margins(4), margins(5));

describe('the order of painting', () => {
  it('paints nothing over what is nearer, along any ray through the volume', () => {
    fc.assert(
      fc.property(views, croppings, (view, cropping) => {
        const { away } = projectionOf(view);
        const facing = facingSides(away);
        const layerAt = layerOf(SIZE, cropping, facing);
        const orders = SIZE.map((count, axis) => farToNear(count, facing[axis as 0 | 1 | 2]));
        const turnOf = ([frame, row, column]: readonly number[]) => [
          LAYERS.indexOf(layerAt(frame ?? 0, row ?? 0, column ?? 0)),
          ...[frame, row, column].map((at, axis) => orders[axis]?.indexOf(at ?? 0) ?? 0),
        ];
        // A ray meets one voxel after the other; between neighbours on it one step along one axis leads away.
        for (let frame = 0; frame < SIZE[0]; frame += 1) {
          for (let row = 0; row < SIZE[1]; row += 1) {
            for (let column = 0; column < SIZE[2]; column += 1) {
              const near = [frame, row, column];
              for (const axis of [0, 1, 2] as const) {
                const step = Math.sign(away[axis]);
                const far = near.with(axis, (near[axis] ?? 0) + step);
                if (step === 0 || (far[axis] ?? 0) < 0 || (far[axis] ?? 0) >= SIZE[axis]) continue;
                expect(isEarlier(turnOf(far), turnOf(near)), `${far.join()} before ${near.join()}`).toBe(
                  true,
                );
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows what is kept', () => {
    const layerAt = layerOf(SIZE, [[1, 1], [0, 3], [4, 0]], ['before', 'before', 'after']); // prettier-ignore
    expect(layerAt(1, 0, 4)).toBe('kept');
    expect(layerAt(0, 0, 4)).toBe('before');
    expect(layerAt(2, 0, 4)).toBe('behind');
    expect(layerAt(1, 0, 3)).toBe('behind');
  });
});

describe('the box', () => {
  it('has twelve edges within the volume’s circle, of which three are hidden from most sides', () => {
    const whole = keptBox([[0, 0], [0, 0], [0, 0]]); // prettier-ignore
    const edges = edgesOf(whole, facingSides(projectionOf({ turn: 30, tilt: 20 }).away));
    expect(edges).toHaveLength(12);
    expect(edges.filter(({ isVisible }) => !isVisible)).toHaveLength(3);
    for (const { from } of edges) expect(Math.hypot(...from)).toBeCloseTo(RADIUS, 9);
    const front = edgesOf(whole, facingSides(projectionOf({ turn: 0, tilt: 0 }).away));
    expect(front.filter(({ isVisible }) => isVisible)).toHaveLength(4);
  });
});

/** Whether one turn comes before the other: compared number by number, as nested loops run. */
function isEarlier(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((value, at) => value !== other[at]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}
