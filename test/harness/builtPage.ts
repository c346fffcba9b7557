import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PluginOption } from 'vite';
import { onTestFinished } from 'vitest';

/**
 * Builds the page in the folder `root`, which a test has for itself, and serves it, cross-origin isolated, until the test
 * ends; gives its address.
 */
export async function serveBuiltPage(
  root: string,
  plugins: () => PluginOption[] = () => [],
): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'built-page-'));
  onTestFinished(() => rm(outDir, { recursive: true }));
  const config = { root, configFile: false, logLevel: 'error', build: { outDir } } as const;
  await build({ ...config, base: './', plugins: plugins(), worker: { format: 'es', plugins } });
  const server = await preview({
    ...config,
    preview: {
      port: 0,
      host: '127.0.0.1',
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  });
  onTestFinished(() => server.close());
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
