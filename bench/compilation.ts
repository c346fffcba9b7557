import { compileSimd } from '../scripts/simd.ts';
import { openBenchPage } from './benchPage.ts';
import { NETWORKS } from './comparison.ts';
import type { Site } from './site.ts';

const ROUNDS = 3;

/** By network and way of compiling: digits a second of one thread, in each round. */
export type CompilationFigures = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/**
 * What the way in which the engine is compiled does to its speed, each way in turn: how products are added, and the
 * compiler's level, because not everything that it makes of the loops suits the browser's own compiler.
 */
export async function benchCompilation({ browser }: Site): Promise<CompilationFigures> {
  const ways = {
    'fused, as it is': await compileSimd('fused'),
    'unfused, without relaxed SIMD': await compileSimd('unfused'),
    'fused, -O3': await compileSimd('fused', ['--optimizeLevel', '3']),
    'fused, -O3 --converge': await compileSimd('fused', ['--optimizeLevel', '3', '--converge']),
  };
  const { page, close } = await openBenchPage(browser, 'engineAlone', 'trainAlone', { isolated: true });
  const figures: Record<string, Record<string, number[]>> = {};
  for (const [network, crop] of Object.entries(NETWORKS)) {
    const speeds: Record<string, number[]> = (figures[network] = {});
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [way, binary] of Object.entries(ways)) {
        const run = [Buffer.from(binary).toString('base64'), crop] as const;
        const speed = await page.evaluate(([base64, margin]) => window.trainAlone(base64, margin), run);
        (speeds[way] ??= []).push(speed);
      }
    }
  }
  await close();
  return figures;
}
