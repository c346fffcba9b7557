import asc from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER_BYTES, MAXIMUM_PAGES } from '../src/simd/header.ts';
import type { Arithmetic } from '../src/simd/binary.ts';
import { kernelSource } from '../src/simd/kernels/generate.ts';

const SOURCES = fileURLToPath(new URL('../src/simd', import.meta.url));
const BINARY = 'engine.wasm';
const GENERATED = 'assembly/kernels.ts';

/** `-O2` on purpose: `-O3` and `--converge` nest expressions so deeply that V8 runs out of vector registers. */
const OPTIONS = `
  --optimizeLevel 2 --shrinkLevel 0 --noAssert --runtime stub --enable simd,threads
  --importMemory --sharedMemory --initialMemory 2 --maximumMemory ${MAXIMUM_PAGES} --memoryBase ${HEADER_BYTES}
`;

/**
 * Compiles the SIMD engine. The generated kernels exist only in memory; everything else is read from `src/simd`.
 *
 * `arithmetic` says whether relaxed SIMD is used, whose one instruction adds a product to a sum. `moreOptions` go to the
 * compiler, such as `--debug`, which names the functions for a profiler and changes nothing else.
 */
export async function compileSimd(
  arithmetic: Arithmetic,
  moreOptions: readonly string[] = [],
): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const features = arithmetic === 'fused' ? ['--enable', 'relaxed-simd'] : [];
  const options = [...OPTIONS.trim().split(/\s+/), ...features, ...moreOptions];
  let messages = '';
  const { error } = await asc.main(['assembly/index.ts', '--outFile', BINARY, ...options], {
    readFile: async (name) => (name === GENERATED ? kernelSource() : readSource(name)),
    writeFile: (name, contents) => {
      if (name === BINARY) binary = contents as Uint8Array;
    },
    listFiles: () => [],
    stderr: { write: (text) => void (messages += String(text)) },
  });
  if (error || !binary) {
    throw new Error(`The SIMD engine does not compile; mend src/simd/assembly.\n${messages}`, {
      cause: error,
    });
  }
  return binary;
}

/** AssemblyScript asks for every place where a file could be; null says that it is not there. */
async function readSource(name: string): Promise<string | null> {
  return readFile(join(SOURCES, name), 'utf8').catch(() => null);
}
