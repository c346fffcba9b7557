import type { Edge, Cropping2D } from '../../../crop/cropping.ts';
import { CroppingError } from '../../../crop/croppingError.ts';
import { NUMBER_SETTINGS } from '../../../runs/config.ts';
import { readCrop } from '../../../runs/readCrop.ts';
import type { MarginRange, SweepCrops } from '../../../runs/sweep/planSweep.ts';
import * as words from '../../../words/words.ts';

/** A sweep as it stands in the form; what does not belong to its type is kept for when the type comes back. */
export interface SweepDraft {
  readonly type: SweepCrops['type'];
  readonly margins: MarginRange;
  readonly edge: Edge;
  readonly height: MarginRange;
  readonly width: MarginRange;
  /** Croppings as Keras takes them, one a line. */
  readonly list: string;
  /** How many seeds, from the page's on. */
  readonly seeds: number;
}

export const FIRST_DRAFT: SweepDraft = {
  type: 'symmetric',
  margins: { from: 0, to: 8 },
  edge: 'top',
  height: { from: 0, to: 4 },
  width: { from: 0, to: 4 },
  list: '0\n(5, 0)\n((0, 0), (5, 5))\n5',
  seeds: 1,
};

/** Runs that one sweep may have: more would be a slip of the finger. */
export const MOST_RUNS = 200;

/** The crops that are meant, or what cannot be read. */
export function draftCrops(draft: SweepDraft): { readonly crops: SweepCrops } | { readonly problem: string } {
  switch (draft.type) {
    case 'symmetric':
      return { crops: { type: 'symmetric', ...draft.margins } };
    case 'side':
      return { crops: { type: 'side', edge: draft.edge, ...draft.margins } };
    case 'grid':
      return { crops: { type: 'grid', height: draft.height, width: draft.width } };
    case 'list':
      return readList(draft.list);
    default:
      return draft.type satisfies never;
  }
}

/** `count` seeds from `first` on. */
export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (first + index) % (NUMBER_SETTINGS.seed.most + 1));
}

function readList(text: string): { readonly crops: SweepCrops } | { readonly problem: string } {
  const croppings: Cropping2D[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      croppings.push(readCrop(line, 'cropping'));
    } catch (error) {
      if (error instanceof CroppingError)
        return { problem: words.sweep_list_refused({ line: index + 1, problem: error.message }) };
      throw error;
    }
  }
  if (croppings.length === 0) return { problem: words.sweep_list_empty() };
  return { crops: { type: 'list', croppings } };
}
