const PAGE_STEP = 5;

/**
 * The margin that a key leads to on a margin's slider, from `value`; undefined for keys that a slider does not know.
 * Arrows go 1, Page keys 5, Home and End to the limits; the result may lie beyond them.
 */
export function marginAfterKey(value: number, largest: number, key: string): number | undefined {
  const margins: Readonly<Record<string, number>> = {
    ArrowRight: value + 1,
    ArrowUp: value + 1,
    ArrowLeft: value - 1,
    ArrowDown: value - 1,
    PageUp: value + PAGE_STEP,
    PageDown: value - PAGE_STEP,
    Home: 0,
    End: largest,
  };
  return margins[key];
}
