/** The attributes that say whether a convolution is a plain one. */
interface ConvolutionAttributes {
  readonly strides: number | readonly number[];
  readonly pad: unknown;
}

/** Throws unless a convolution has stride 1 and no padding: the only kind that this page's networks have. */
export function requirePlainConvolution({ strides, pad }: ConvolutionAttributes): void {
  const hasStride1 = [strides].flat().every((stride) => stride === 1);
  if (hasStride1 && (pad === 'valid' || pad === 0)) return;
  throw new Error(
    "This page's kernels for the gradients of convolutions know stride 1 without padding only, but got strides " +
      `${JSON.stringify(strides)} and pad ${JSON.stringify(pad)}.`,
  );
}
