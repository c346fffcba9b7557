import { runColour, runStyle } from './runStyles.ts';

/** A run's line from left to right, in its colour and with its dashes, as a CSS background. */
export function lineBackground(style: number, dark: boolean): string {
  const colour = runColour(style, dark);
  let at = 0;
  const stops = runStyle(style).dash.map((length, place) => {
    const from = at;
    at += length;
    return `${place % 2 === 0 ? colour : '#0000'} ${from}px ${at}px`;
  });
  return stops.length === 0 ? colour : `repeating-linear-gradient(90deg, ${stops.join(', ')})`;
}
