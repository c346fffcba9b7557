import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Arithmetic } from '../src/simd/binary.ts';
import { compileSimd } from './simd.ts';

const NAMES = /^virtual:simd-engine\/(?:un)?fused$/;
const SOURCES = fileURLToPath(new URL('../src/simd/', import.meta.url));

/**
 * Compiles the SIMD engine while the site is built, served or tested, and gives it as the modules
 * `virtual:simd-engine/fused` and `virtual:simd-engine/unfused`, whose default exports are the binaries in Base64.
 */
export function simdPlugin(): Plugin {
  const compiled = new Map<string, Promise<string>>();
  return {
    name: 'simd-engine',
    resolveId: (id) => (NAMES.test(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0') || !NAMES.test(id.slice(1))) return undefined;
      const source = compiled.get(id) ?? compileToModule(id.endsWith('/fused') ? 'fused' : 'unfused');
      compiled.set(id, source);
      return source;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SOURCES)) return;
      for (const id of compiled.keys()) {
        const module = server.moduleGraph.getModuleById(id);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      compiled.clear();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

async function compileToModule(arithmetic: Arithmetic): Promise<string> {
  const binary = await compileSimd(arithmetic);
  return `export default '${Buffer.from(binary).toString('base64')}';`;
}
