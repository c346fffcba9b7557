import base64 from 'virtual:simd-engine';

/**
 * The compiled engine. Throws where WebAssembly lacks SIMD or threads (all browsers have both since 2021), which are what
 * makes the binary invalid.
 */
export async function compileModule(): Promise<WebAssembly.Module> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
  if (!WebAssembly.validate(bytes))
    throw new Error('This browser has no WebAssembly SIMD; bring it up to date.');
  return WebAssembly.compile(bytes);
}
