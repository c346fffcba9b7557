import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PluginOption } from 'vite';
import { buildAndServe, type ServedPage } from './buildAndServe.ts';

/** Builds the page in the folder `root`, which a test file has for itself, and serves it, cross-origin isolated, until it is closed. */
export async function serveBuiltPage(
  root: string,
  plugins: () => PluginOption[] = () => [],
): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'built-page-'));
  const served = await buildAndServe({ root, outDir, isolated: true, plugins });
  const close = async (): Promise<void> => {
    await served.close();
    await rm(outDir, { recursive: true });
  };
  return { url: served.url, close };
}
