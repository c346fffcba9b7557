import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileSimd } from './simd.ts';

const NAME = 'virtual:simd-engine';
const RESOLVED = `\0${NAME}`;
const SOURCES = fileURLToPath(new URL('../src/simd/', import.meta.url));

/**
 * Compiles the SIMD engine while the site is built, served or tested, and gives it as the module `virtual:simd-engine`,
 * whose default export is the binary in Base64: 25 kB that a worker has at once, without another request.
 */
export function simdPlugin(): Plugin {
  let compiled: Promise<string> | undefined;
  return {
    name: 'simd-engine',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      compiled ??= compileSimd().then((binary) => Buffer.from(binary).toString('base64'));
      return `export default '${await compiled}';`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SOURCES)) return;
      compiled = undefined;
      const module = server.moduleGraph.getModuleById(RESOLVED);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
    },
  };
}
