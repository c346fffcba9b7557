/** A digit's tile, by the name of its list and the number of the test digit. */
interface TilePlace {
  readonly list: string;
  readonly digit: number;
}

/** The tile by which the page was left, until it is come back to. */
let left: TilePlace | undefined;

/** The page is left by a tile. */
export function leaveBy(place: TilePlace): void {
  left = place;
}

/** The digit by whose tile in a list the page was left; undefined for other lists. */
export function leftDigit(list: string): number | undefined {
  return left?.list === list ? left.digit : undefined;
}

/** Whether the page was left by this tile and is come back to now: true once. */
export function returnsTo({ list, digit }: TilePlace): boolean {
  const isHere = leftDigit(list) === digit;
  if (isHere) left = undefined;
  return isHere;
}
