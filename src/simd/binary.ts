import { instantiate, newMemory } from './instance.ts';

/**
 * How the engine adds a product to a sum. Fused: in one instruction of relaxed SIMD, rounded once, an eighth or more faster in
 * all. Unfused: the product is rounded too. Runs are the same to the last bit where the arithmetic is.
 */
export type Arithmetic = 'fused' | 'unfused';

const BINARIES: Readonly<Record<Arithmetic, () => Promise<{ readonly default: string }>>> = {
  fused: () => import('virtual:simd-engine/fused'),
  unfused: () => import('virtual:simd-engine/unfused'),
};

/** 1 + 2⁻¹²: of its square, float32 cannot hold the last bit. */
const LONG_SQUARE = 1 + 2 ** -12;

/**
 * The engine for this machine: fused where the browser has relaxed SIMD and the processor does round once. Throws as
 * `compileModule` does.
 */
export async function compileForMachine(): Promise<WebAssembly.Module> {
  const bytes = await binaryOf('fused');
  if (WebAssembly.validate(bytes)) {
    const module = await WebAssembly.compile(bytes);
    if (fuses(module)) return module;
  }
  return compileModule('unfused');
}

/**
 * The compiled engine. Throws where WebAssembly lacks SIMD or threads (all browsers have both since 2021), or relaxed
 * SIMD for the fused one, which are what makes the binary invalid.
 */
export async function compileModule(arithmetic: Arithmetic): Promise<WebAssembly.Module> {
  const bytes = await binaryOf(arithmetic);
  if (!WebAssembly.validate(bytes))
    throw new Error('This browser has no WebAssembly SIMD; bring it up to date.');
  return WebAssembly.compile(bytes);
}

/** Whether the engine rounds a product and its sum once here. */
export function fuses(module: WebAssembly.Module): boolean {
  return instantiate(module, newMemory()).fuses(LONG_SQUARE) !== 0;
}

async function binaryOf(arithmetic: Arithmetic): Promise<Uint8Array<ArrayBuffer>> {
  const { default: base64 } = await BINARIES[arithmetic]();
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}
