import type { EngineProvider } from '../training/engineProvider.ts';
import { compileModule } from './binary.ts';
import { helperCountOfMachine, helpersReady, openPool, type SimdPool } from './pool.ts';
import { SimdEngine } from './simdEngine.ts';

/** The SIMD engine on all cores, one engine at a time. Its threads are started once and kept. */
export function simdProvider(): EngineProvider {
  let pool: SimdPool | undefined;
  const title = 'WebAssembly SIMD';
  return {
    name: 'simd',
    title,
    async open() {
      pool ??= openPool(await compileModule(), helperCountOfMachine());
      await helpersReady(pool);
      const threads = pool.helpers.length + 1;
      return { label: `${title} · ${threads} ${threads === 1 ? 'thread' : 'threads'}`, drawback: undefined };
    },
    async create(settings) {
      if (pool === undefined) throw new Error('The SIMD engine is not open; call open() before create().');
      return new SimdEngine(pool, settings);
    },
  };
}
