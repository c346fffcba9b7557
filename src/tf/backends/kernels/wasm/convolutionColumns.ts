/** The sizes of a convolution with stride 1 and without padding, and of the matrix of its columns. */
export interface ColumnsGeometry {
  readonly digits: number;
  readonly inRows: number;
  readonly inColumns: number;
  readonly channels: number;
  readonly kernelRows: number;
  readonly kernelColumns: number;
}

type Shape4D = readonly [number, number, number, number];

/** The geometry of a convolution from the shapes of its input and its filter. */
export function columnsGeometry(
  [digits, inRows, inColumns, channels]: Shape4D,
  [kernelRows, kernelColumns]: Shape4D,
): ColumnsGeometry {
  return { digits, inRows, inColumns, channels, kernelRows, kernelColumns };
}

/** Shape of the matrix of columns: a row for each position of the output, in it all inputs that the position sees. */
export function columnsShape(geometry: ColumnsGeometry): [positions: number, inputs: number] {
  const { digits, inRows, inColumns, channels, kernelRows, kernelColumns } = geometry;
  const positions = digits * (inRows - kernelRows + 1) * (inColumns - kernelColumns + 1);
  return [positions, kernelRows * kernelColumns * channels];
}

/** Copies the inputs that each position of the output sees to `columns` ("im2col"). */
export function gatherColumns(images: Float32Array, geometry: ColumnsGeometry, columns: Float32Array): void {
  let target = 0;
  forEachRun(geometry, (source, length) => {
    for (let index = 0; index < length; index += 1) columns[target + index] = images[source + index]!;
    target += length;
  });
}

/** Adds each entry of `columns` to the input that it belongs to ("col2im"); `images` is overwritten. */
export function scatterColumns(columns: Float32Array, geometry: ColumnsGeometry, images: Float32Array): void {
  images.fill(0);
  let source = 0;
  forEachRun(geometry, (target, length) => {
    for (let index = 0; index < length; index += 1) {
      images[target + index] = images[target + index]! + columns[source + index]!;
    }
    source += length;
  });
}

/** Calls `visit` for each row of each window of the images: the inputs of a kernel's row lie side by side. */
function forEachRun(geometry: ColumnsGeometry, visit: (start: number, length: number) => void): void {
  const { digits, inRows, inColumns, channels, kernelRows, kernelColumns } = geometry;
  const length = kernelColumns * channels;
  for (let digit = 0; digit < digits; digit += 1) {
    for (let row = 0; row + kernelRows <= inRows; row += 1) {
      for (let column = 0; column + kernelColumns <= inColumns; column += 1) {
        for (let kernelRow = 0; kernelRow < kernelRows; kernelRow += 1) {
          visit(((digit * inRows + row + kernelRow) * inColumns + column) * channels, length);
        }
      }
    }
  }
}
