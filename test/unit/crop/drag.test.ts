import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDGES,
  marginOf,
  marginsOf,
  sameCropping,
  type Cropping2D,
  type ImageSize,
} from '../../../src/crop/cropping.ts';
import {
  CORNERS,
  dragHandle,
  largestMargin,
  MARGIN_LINKS,
  setMargin,
  type Handle,
} from '../../../src/crop/drag.ts';

const SIZE: ImageSize = [7, 9];
const FIVE: Cropping2D = [
  [5, 5],
  [5, 5],
];

const handles: readonly Handle[] = [...EDGES, ...CORNERS, 'box'];
const distances = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));

/** Every legal cropping of an image: at least one row and one column remains. */
function legalCroppings([rows, columns]: ImageSize): Cropping2D[] {
  const pairs = (length: number): [number, number][] =>
    Array.from({ length }, (_, before) =>
      Array.from({ length: length - before }, (_, after): [number, number] => [before, after]),
    ).flat();
  return pairs(rows).flatMap((down) => pairs(columns).map((across): Cropping2D => [down, across]));
}

function isLegal([[top, bottom], [left, right]]: Cropping2D, [rows, columns]: ImageSize): boolean {
  return (
    [top, bottom, left, right].every((margin) => Number.isInteger(margin) && margin >= 0) &&
    top + bottom < rows &&
    left + right < columns
  );
}

describe('setMargin', () => {
  it('keeps every legal cropping legal, for every edge, margin and link', () => {
    const croppings = legalCroppings(SIZE);
    expect(croppings).toHaveLength(1260);
    for (const cropping of croppings) {
      for (const edge of EDGES) {
        for (const link of MARGIN_LINKS) {
          for (const margin of [-3, 0, 1, 4, 8, 30]) {
            expect(isLegal(setMargin(cropping, edge, margin, SIZE, link), SIZE)).toBe(true);
          }
        }
      }
    }
  });

  it('reaches exactly the largest margin, where one row or column remains', () => {
    for (const cropping of legalCroppings(SIZE)) {
      for (const edge of EDGES) {
        const largest = largestMargin(cropping, edge, SIZE, 'none');
        const cropped = setMargin(cropping, edge, 99, SIZE, 'none');
        expect(marginOf(cropped, edge)).toBe(largest);
        const [[top, bottom], [left, right]] = cropped;
        const kept = edge === 'top' || edge === 'bottom' ? 7 - top - bottom : 9 - left - right;
        expect(kept).toBe(1);
      }
    }
  });

  it('moves what is linked: the opposite edge, or all four', () => {
    expect(setMargin(FIVE, 'top', 3, [28, 28], 'none')).toEqual([
      [3, 5],
      [5, 5],
    ]);
    expect(setMargin(FIVE, 'left', 3, [28, 28], 'opposite')).toEqual([
      [5, 5],
      [3, 3],
    ]);
    expect(setMargin(FIVE, 'right', 3, [28, 28], 'all')).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(setMargin(FIVE, 'top', 99, [28, 28], 'opposite')).toEqual([
      [13, 13],
      [5, 5],
    ]);
  });
});

describe('dragHandle', () => {
  it('stays legal wherever a handle is dragged, and comes back when the pointer does', () => {
    const croppings = fc.constantFrom(...legalCroppings(SIZE));
    fc.assert(
      fc.property(
        croppings,
        fc.constantFrom(...handles),
        distances,
        fc.constantFrom(...MARGIN_LINKS),
        (start, handle, distance, link) => {
          expect(isLegal(dragHandle(start, handle, distance, SIZE, link), SIZE)).toBe(true);
          if (link === 'none') {
            expect(sameCropping(dragHandle(start, handle, [0, 0], SIZE, link), start)).toBe(true);
          }
        },
      ),
    );
  });

  it('moves the box without changing its size', () => {
    fc.assert(
      fc.property(fc.constantFrom(...legalCroppings(SIZE)), distances, (start, distance) => {
        const moved = marginsOf(dragHandle(start, 'box', distance, SIZE, 'none'));
        const before = marginsOf(start);
        expect(moved.top + moved.bottom).toBe(before.top + before.bottom);
        expect(moved.left + moved.right).toBe(before.left + before.right);
      }),
    );
  });

  it.each([
    // Down and right are positive; an edge follows the pointer.
    { handle: 'top', distance: [2, 9], margins: { top: 7, bottom: 5, left: 5, right: 5 } },
    { handle: 'bottom', distance: [2, 9], margins: { top: 5, bottom: 3, left: 5, right: 5 } },
    { handle: 'left', distance: [9, -2], margins: { top: 5, bottom: 5, left: 3, right: 5 } },
    { handle: 'right', distance: [9, -2], margins: { top: 5, bottom: 5, left: 5, right: 7 } },
    { handle: 'top-left', distance: [-1, 2], margins: { top: 4, bottom: 5, left: 7, right: 5 } },
    { handle: 'bottom-right', distance: [-1, 2], margins: { top: 5, bottom: 6, left: 5, right: 3 } },
    { handle: 'box', distance: [-9, 2], margins: { top: 0, bottom: 10, left: 7, right: 3 } },
  ] as const)('$handle by $distance', ({ handle, distance, margins }) => {
    expect(marginsOf(dragHandle(FIVE, handle, distance, [28, 28], 'none'))).toEqual(margins);
  });

  it('holds the box in the middle while margins are linked', () => {
    expect(dragHandle(FIVE, 'box', [3, 3], [28, 28], 'opposite')).toEqual(FIVE);
  });
});
