import { LABEL_COUNT } from '../../../digits/digitSet.ts';
import * as words from '../../../words/words.ts';

/** Which labels the list shows: all, or one of them, as text. */
export type LabelFilter = 'all' | `${number}`;

/** The filter's choices with their names. */
export const LABEL_FILTERS: readonly (readonly [filter: LabelFilter, text: string])[] = [
  ['all', words.crop_picker_all()],
  ...Array.from({ length: LABEL_COUNT }, (_, label) => [`${label}`, `${label}`] as const),
];

/** The numbers of the digits that `filter` lets through, among the first `count`, in order. */
export function numbersOf(labels: Uint8Array, count: number, filter: LabelFilter): Uint32Array {
  if (filter === 'all') return Uint32Array.from({ length: count }, (_, number) => number);
  const label = Number(filter);
  const numbers = new Uint32Array(count);
  let found = 0;
  for (let number = 0; number < count; number += 1) {
    if (labels[number] !== label) continue;
    numbers[found] = number;
    found += 1;
  }
  return numbers.slice(0, found);
}
