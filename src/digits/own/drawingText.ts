import { PARTS_OF_SIDE, type DrawnStroke } from './drawing.ts';

/**
 * Strokes as a short text for links: of each stroke the pen's width and its points, in thousandths of the paper's side, such
 * as `90:350,200_360,800;90:300,500_500,500`.
 */
export function writeDrawing(strokes: readonly DrawnStroke[]): string {
  return strokes
    .map(({ penWidth, points }) => {
      const places = points.map(({ x, y }) => `${parts(x)},${parts(y)}`);
      return `${parts(penWidth)}:${places.join('_')}`;
    })
    .join(';');
}

/** The strokes of a text in which `drawingProblem` finds nothing wrong. */
export function readDrawing(text: string): DrawnStroke[] {
  return text.split(';').map((stroke) => {
    const [penWidth = '', places = ''] = stroke.split(':');
    const points = places.split('_').map((place) => {
      const [x = '', y = ''] = place.split(',');
      return { x: length(x), y: length(y) };
    });
    return { penWidth: length(penWidth), points };
  });
}

function parts(share: number): number {
  return Math.round(share * PARTS_OF_SIDE);
}

function length(text: string): number {
  return Number(text) / PARTS_OF_SIDE;
}
