import type { Picture, PictureShape } from './picture.ts';

/** A picture's values with the channels first: shape `(channels, rows, columns)`; a copy of the same kind. */
export function channelsFirst({ shape: [rows, columns, channels], values }: Picture): Picture['values'] {
  return transposed(values, rows * columns, channels);
}

/** The values of a tensor of shape `(channels, rows, columns)` as those of a picture of `shape`; a copy of the same kind. */
export function channelsLast(
  values: Picture['values'],
  [rows, columns, channels]: PictureShape,
): Picture['values'] {
  return transposed(values, channels, rows * columns);
}

/** The transpose of a matrix that is kept row by row. */
function transposed(values: Picture['values'], rows: number, columns: number): Picture['values'] {
  const result = values.slice();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      result[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return result;
}
