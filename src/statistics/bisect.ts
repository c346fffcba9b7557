/**
 * Where `isBeyond` turns from false to true between `low` and `high`, to the last bit that a double has there. It must be
 * monotone: false up to some place, true from there on.
 */
export function bisect(low: number, high: number, isBeyond: (value: number) => boolean): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isBeyond(middle)) high = middle;
    else low = middle;
  }
}
