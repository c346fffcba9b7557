import type { EngineProvider } from '../training/engineProvider.ts';
import { compileForMachine } from './binary.ts';
import { helperCountOfMachine, helpersReady, openPool, type SimdPool } from './pool.ts';
import { SimdEngine } from './simdEngine.ts';

/**
 * The SIMD engine on all cores. Engines that live beside each other have threads of their own, which sleep while their
 * engine has nothing to do; threads are started once and kept for the engines to come.
 */
export function simdProvider(): EngineProvider {
  const pools: SimdPool[] = [];
  const title = 'WebAssembly SIMD';
  return {
    name: 'simd',
    title,
    async open() {
      const pool = pools[0] ?? openPool(await compileForMachine(), helperCountOfMachine());
      if (pools.length === 0) pools.push(pool);
      await helpersReady(pool);
      const threads = pool.helpers.length + 1;
      return { label: `${title} · ${threads} ${threads === 1 ? 'thread' : 'threads'}`, drawback: undefined };
    },
    async create(settings) {
      const [first] = pools;
      if (first === undefined) throw new Error('The SIMD engine is not open; call open() before create().');
      let pool = pools.find(({ busy }) => !busy);
      if (pool === undefined) {
        pool = openPool(first.module, first.helpers.length);
        pools.push(pool);
        await helpersReady(pool);
      }
      return new SimdEngine(pool, settings);
    },
  };
}
