/** How a run is drawn wherever it is drawn: the colour and the dashes tell it apart, either alone would do. */
export interface RunStyle {
  /** On a light and on a dark panel: Okabe and Ito's colours, which people with any colour vision tell apart. */
  readonly light: string;
  readonly dark: string;
  /** Lengths of dashes and gaps in pixels; none for a solid line. */
  readonly dash: readonly number[];
}

const BLUE: RunStyle = { light: '#0072b2', dark: '#56b4e9', dash: [] };

/** The styles of the first, second, … run on a chart. */
const RUN_STYLES: readonly RunStyle[] = [
  BLUE,
  { light: '#d55e00', dark: '#e69f00', dash: [7, 4] },
  { light: '#009e73', dark: '#009e73', dash: [2, 3] },
  { light: '#cc79a7', dark: '#cc79a7', dash: [9, 3, 2, 3] },
];

/** The style of run number `index` (from 0) on a chart; beyond the last one they begin again. */
export function runStyle(index: number): RunStyle {
  return RUN_STYLES[index % RUN_STYLES.length] ?? BLUE;
}
