/** How a run is drawn wherever it is drawn: the colour and the dashes tell it apart, either alone would do. */
export interface RunStyle extends RunColours {
  /** Lengths of dashes and gaps in pixels; none for a solid line. */
  readonly dash: readonly number[];
}

/** On a light and on a dark panel: Okabe and Ito's colours, which people with any colour vision tell apart. */
interface RunColours {
  readonly light: string;
  readonly dark: string;
}

const BLUE: RunColours = { light: '#0072b2', dark: '#56b4e9' };

/** Okabe and Ito's eight; those that a panel would swallow are darkened or exchanged for their neighbour. */
const COLOURS: readonly RunColours[] = [
  BLUE,
  { light: '#d55e00', dark: '#e69f00' },
  { light: '#009e73', dark: '#009e73' },
  { light: '#cc79a7', dark: '#cc79a7' },
  { light: '#56b4e9', dark: '#0072b2' },
  { light: '#e69f00', dark: '#d55e00' },
  { light: '#000000', dark: '#ffffff' },
  { light: '#a89c00', dark: '#f0e442' },
];

const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
  [12, 4],
  [4, 2],
  [2, 2, 6, 2],
  [1, 3],
];

/** Style number `style`, from 0 on. After eight the colours come again, each with other dashes. */
export function runStyle(style: number): RunStyle {
  const place = style % COLOURS.length;
  const round = Math.floor(style / COLOURS.length);
  return { ...(COLOURS[place] ?? BLUE), dash: DASHES[(place + round) % DASHES.length] ?? [] };
}

/** The colour of a style in a theme. */
export function runColour(style: number, dark: boolean): string {
  return runStyle(style)[dark ? 'dark' : 'light'];
}
