import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDGES,
  leavesSomething,
  marginOf,
  type Cropping2D,
  type Pair,
} from '../../../../src/crop/cropping.ts';
import { CORNERS, dragHandle, type Handle } from '../../../../src/crop/drag.ts';
import {
  cellBoundaries,
  cellsDragged,
  HANDLES,
  insetOfBox,
  placeOfHandle,
  placeOfNumber,
  roomOfBox,
} from '../../../../src/ui/instrument/stageGeometry.ts';

const side = fc.integer({ min: 1, max: 400 });

function pairOf(size: number): fc.Arbitrary<Pair> {
  return fc
    .nat({ max: size - 1 })
    .chain((before) => fc.tuple(fc.constant(before), fc.nat({ max: size - 1 - before })));
}

/** Pictures of any size with any crop that leaves something. */
const crops = fc.tuple(side, side).chain(([rows, columns]) =>
  fc.record({
    size: fc.constant([rows, columns] as const),
    cropping: fc.tuple(pairOf(rows), pairOf(columns)),
  }),
);
/** Widths of stages on the page in CSS pixels, and what zoom and device make of them. */
const widths = fc.double({ min: 120, max: 1200, noNaN: true });
const ratios = fc.constantFrom(0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.625, 3, 3.5, 4);

const share = (place: string): number => {
  expect(place).toMatch(/%$/);
  return Number.parseFloat(place) / 100;
};

/** The margin at an edge that a place on the stage stands for. */
function marginAtPlace(
  edge: string,
  place: { readonly left: string; readonly top: string },
  [rows, columns]: readonly [number, number],
): number {
  switch (edge) {
    case 'top':
      return share(place.top) * rows;
    case 'bottom':
      return rows - share(place.top) * rows;
    case 'left':
      return share(place.left) * columns;
    default:
      return columns - share(place.left) * columns;
  }
}

describe('the places of handles, box and numbers', () => {
  it('are those of the margins: place, margin, place', () => {
    fc.assert(
      fc.property(crops, ({ size, cropping }) => {
        const inset = insetOfBox(cropping, size);
        for (const handle of HANDLES) {
          const place = placeOfHandle(cropping, handle, size);
          for (const edge of EDGES.filter((name) => handle.split('-').includes(name))) {
            const margin = marginAtPlace(edge, place, size);
            expect(margin).toBeCloseTo(marginOf(cropping, edge), 9);
            expect(Math.round(margin)).toBe(marginOf(cropping, edge));
            const length = edge === 'top' || edge === 'bottom' ? size[0] : size[1];
            expect(share(inset[edge]) * length).toBeCloseTo(marginOf(cropping, edge), 9);
          }
        }
      }),
    );
  });

  it('lie on the stage', () => {
    fc.assert(
      fc.property(crops, ({ size, cropping }) => {
        const places = [
          ...HANDLES.map((handle) => placeOfHandle(cropping, handle, size)),
          // In a stage that is much longer than wide, a number across may stand outside.
          ...(Math.max(...size) < 10 * Math.min(...size)
            ? EDGES.map((edge) => placeOfNumber(cropping, edge, size))
            : []),
        ];
        for (const { left, top } of places) {
          expect([share(left), share(top)].every((at) => at >= 0 && at <= 1)).toBe(true);
        }
      }),
    );
  });

  it('stand a number in the middle of what is cut', () => {
    const cropping: Cropping2D = [
      [8, 4],
      [10, 20],
    ];
    const places = EDGES.map((edge) => placeOfNumber(cropping, edge, [40, 80]));
    expect(places.map(({ left, top }) => [left, top])).toEqual([
      ['43.75%', '10%'],
      // A strip of 4 rows is too thin for a number: it stands just inside the stage.
      ['43.75%', expect.stringMatching(/^93\.571/)],
      ['6.25%', '55%'],
      ['87.5%', '55%'],
    ]);
  });
});

describe('a drag on the stage', () => {
  const handles: readonly Handle[] = [...EDGES, ...CORNERS, 'box'];

  it('to where a margin lies gives that margin, at every width of the stage', () => {
    fc.assert(
      fc.property(
        crops,
        crops,
        widths,
        fc.constantFrom(...EDGES),
        ({ size, cropping }, other, width, edge) => {
          // From any crop to the margin of another one of the same picture, as far as that is allowed.
          const isRow = edge === 'top' || edge === 'bottom';
          const length = isRow ? size[0] : size[1];
          const across = marginOf(
            cropping,
            { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }[edge] as typeof edge,
          );
          const wanted = marginOf(other.cropping, edge) % (length - across);
          const pixel = width / size[1];
          const inward =
            (wanted - marginOf(cropping, edge)) * (edge === 'top' || edge === 'left' ? pixel : -pixel);
          const distance = [
            cellsDragged(isRow ? inward : 0, width, size[1]),
            cellsDragged(isRow ? 0 : inward, width, size[1]),
          ] as const;
          expect(marginOf(dragHandle(cropping, edge, distance, size, 'none'), edge)).toBe(wanted);
        },
      ),
    );
  });

  it('leaves something, and ends where it began when the pointer comes back', () => {
    const pointer = fc.double({ min: -2000, max: 2000, noNaN: true });
    fc.assert(
      fc.property(
        crops,
        fc.constantFrom(...handles),
        widths,
        pointer,
        pointer,
        ({ size, cropping }, handle, width, right, down) => {
          const drag = (x: number, y: number): Cropping2D =>
            dragHandle(
              cropping,
              handle,
              [cellsDragged(y, width, size[1]), cellsDragged(x, width, size[1])],
              size,
              'none',
            );
          expect(leavesSomething(drag(right, down), size)).toBe(true);
          expect(
            EDGES.every(
              (edge) =>
                Number.isInteger(marginOf(drag(right, down), edge)) && marginOf(drag(right, down), edge) >= 0,
            ),
          ).toBe(true);
          expect(drag(0, 0)).toEqual(cropping);
        },
      ),
    );
  });
});

describe('the cells that are drawn', () => {
  it('cover the stage without gap or overlap at every device pixel ratio, each as near its place as a pixel allows', () => {
    fc.assert(
      fc.property(side, widths, ratios, (cells, width, ratio) => {
        const length = Math.round(width * ratio);
        const boundaries = cellBoundaries(length, cells);
        expect([boundaries[0], boundaries.at(-1), boundaries.length]).toEqual([0, length, cells + 1]);
        const isPlaced = boundaries.map(
          (boundary, at) => Number.isInteger(boundary) && Math.abs(boundary - (at * length) / cells) <= 0.5,
        );
        expect(isPlaced).not.toContain(false);
        // Each cell begins where the one before it ends; their widths differ by one pixel at most.
        const cellWidths = new Set(boundaries.slice(1).map((boundary, at) => boundary - boundaries[at]!));
        cellWidths.delete(Math.floor(length / cells));
        cellWidths.delete(Math.ceil(length / cells));
        expect([...cellWidths]).toEqual([]);
      }),
    );
  });

  it('have their boundaries under the handles, to half a device pixel', () => {
    fc.assert(
      fc.property(crops, widths, ratios, ({ size, cropping }, width, ratio) => {
        const length = Math.round(width * ratio);
        const boundaries = cellBoundaries(length, size[1]);
        const { left } = placeOfHandle(cropping, 'left', size);
        expect(Math.abs(boundaries[cropping[1][0]]! - share(left) * length)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});

describe('the room in the box', () => {
  const crop = (rows: number, columns: number): Cropping2D => [
    [28 - rows, 0],
    [0, 28 - columns],
  ];

  it.each([
    { kept: [28, 28], low: false, narrow: false, tiny: false },
    { kept: [8, 7], low: false, narrow: true, tiny: false },
    { kept: [7, 8], low: true, narrow: false, tiny: false },
    { kept: [4, 3], low: true, narrow: true, tiny: false },
    { kept: [3, 3], low: true, narrow: true, tiny: true },
  ] as const)('of a digit of which $kept is kept', ({ kept, low, narrow, tiny }) => {
    expect(roomOfBox(crop(kept[0], kept[1]), [28, 28], 'large')).toEqual({
      isLow: low,
      isNarrow: narrow,
      isTiny: tiny,
    });
  });

  it('is less on a small stage, and of a picture that is long and thin', () => {
    expect(roomOfBox(crop(8, 8), [28, 28], 'small')).toEqual({ isLow: true, isNarrow: true, isTiny: false });
    const whole: Cropping2D = [
      [0, 0],
      [0, 0],
    ];
    expect(roomOfBox(whole, [400, 2], 'large')).toEqual({ isLow: false, isNarrow: true, isTiny: false });
  });
});
