import type { DrawnPoint, DrawnStroke } from './drawing.ts';

/**
 * Strokes as ink on paper of `size x size` pixels: bytes, row by row, 0 (paper) to 255 (ink), the edges smooth.
 *
 * Computed, not read back from a canvas: browsers that guard privacy put noise into what pages read from one.
 */
export function rasterise(strokes: readonly DrawnStroke[], size: number): Uint8Array {
  const ink = new Uint8Array(size * size);
  for (const { points, penWidth } of strokes) {
    points.forEach((point, index) => {
      addLine(ink, size, points[index - 1] ?? point, point, (penWidth * size) / 2);
    });
  }
  return ink;
}

/** The pen's way from one point straight to another: a disc of `radius` pixels, moved. */
function addLine(ink: Uint8Array, size: number, from: DrawnPoint, to: DrawnPoint, radius: number): void {
  const [fromX, fromY] = [from.x * size, from.y * size];
  const [wayX, wayY] = [to.x * size - fromX, to.y * size - fromY];
  const squaredLength = wayX * wayX + wayY * wayY;
  const inverse = squaredLength > 0 ? 1 / squaredLength : 0;
  const reach = radius + 1;
  const first = (start: number, way: number): number =>
    Math.max(0, Math.floor(start + Math.min(way, 0) - reach));
  const last = (start: number, way: number): number =>
    Math.min(size - 1, Math.ceil(start + Math.max(way, 0) + reach));
  for (let row = first(fromY, wayY); row <= last(fromY, wayY); row += 1) {
    const offsetY = row + 0.5 - fromY;
    for (let column = first(fromX, wayX); column <= last(fromX, wayX); column += 1) {
      const offsetX = column + 0.5 - fromX;
      const along = Math.min(1, Math.max(0, (offsetX * wayX + offsetY * wayY) * inverse));
      const distance = Math.hypot(offsetX - along * wayX, offsetY - along * wayY);
      const covered = Math.min(1, Math.max(0, radius - distance + 0.5));
      const pixel = row * size + column;
      // Overlapping lines are no darker than one.
      ink[pixel] = Math.max(ink[pixel] ?? 0, Math.round(255 * covered));
    }
  }
}
