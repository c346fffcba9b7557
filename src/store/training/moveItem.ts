/**
 * A list with the item at the place `from` moved to the place `to`, both counted from 0; places beyond the ends mean the ends.
 * The same list where that changes nothing.
 */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const place = Math.min(items.length - 1, Math.max(0, to));
  if (place === from) return items;
  const others = items.filter((_, at) => at !== from);
  return [...others.slice(0, place), ...items.slice(from, from + 1), ...others.slice(place)];
}
