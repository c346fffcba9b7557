import type { Border } from '../digits/border/border.ts';

/** A border in a few words, such as "5 pixels, 90 % telltale"; "none" for no border. */
export function formatBorder(border: Border | undefined): string {
  if (border === undefined) return 'none';
  const { width, share } = border;
  return `${width} ${width === 1 ? 'pixel' : 'pixels'}, ${formatBorderShare(share)} telltale`;
}

/** A share that a person has set, in per cent with the digits that it has. */
export function formatBorderShare(share: number): string {
  return `${Number((100 * share).toFixed(4))} %`;
}
