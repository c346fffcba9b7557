import * as header from './header.ts';

/** What the compiled engine exports: addresses and offsets in bytes, and what it does. */
export interface SimdExports {
  readonly prepare: () => number;
  readonly fuses: (number: number) => number;
  readonly help: (index: number) => void;
  readonly run: (phase: number) => void;
  readonly finish: () => void;
  readonly setActive: (count: number) => void;
  readonly KERNEL1_AT: WebAssembly.Global;
  readonly BIAS1_AT: WebAssembly.Global;
  readonly KERNEL2_AT: WebAssembly.Global;
  readonly BIAS2_AT: WebAssembly.Global;
  readonly HEAD_AT: WebAssembly.Global;
  readonly headBiasAt: WebAssembly.Global;
  readonly hiddenBiasAt: WebAssembly.Global;
  readonly small: WebAssembly.Global;
  readonly smallFirst: WebAssembly.Global;
  readonly smallSecond: WebAssembly.Global;
  readonly hiddenKernel: WebAssembly.Global;
  readonly hiddenFirst: WebAssembly.Global;
  readonly hiddenSecond: WebAssembly.Global;
  readonly pixels: WebAssembly.Global;
  readonly targets: WebAssembly.Global;
  readonly probabilities: WebAssembly.Global;
}

/** A memory that several workers can share, as small as the binary asks for; instances grow it as they need. */
export function newMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 2, maximum: header.MAXIMUM_PAGES, shared: true });
}

/** An instance of the engine over a memory; those over one memory work together. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): SimdExports {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what assembly/index.ts exports, which TypeScript does not see
  return exports as unknown as SimdExports;
}
