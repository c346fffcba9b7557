/** A digit's tile, by the name of its list and the number of the test digit. */
interface TilePlace {
  readonly list: string;
  readonly digit: number;
}

/** The tile through which the page was left, until someone comes back to it. */
let left: TilePlace | undefined;

/** Notes that the page is left through a tile. */
export function leaveBy(place: TilePlace): void {
  left = place;
}

/** The digit whose tile in this list the page was left through; undefined if it was no tile of the list. */
export function leftDigit(list: string): number | undefined {
  return left?.list === list ? left.digit : undefined;
}

/** Whether the page was left through this tile; true once, when it is shown again. */
export function returnsTo({ list, digit }: TilePlace): boolean {
  const isHere = leftDigit(list) === digit;
  if (isHere) left = undefined;
  return isHere;
}
