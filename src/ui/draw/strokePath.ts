import type { DrawnStroke } from '../../digits/own/drawing.ts';

/** A stroke as the path of an SVG whose side is 1; a dot is a line without length, which round ends make a disc. */
export function strokePath({ points }: DrawnStroke): string {
  const [first, ...others] = points;
  if (!first) return '';
  const rest = others.length > 0 ? others : [first];
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}`;
}
