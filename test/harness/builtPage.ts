import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PluginOption } from 'vite';
import { onTestFinished } from 'vitest';
import { buildAndServe } from './buildAndServe.ts';

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
  const { url, close } = await buildAndServe({ root, outDir, isolated: true, plugins });
  onTestFinished(close);
  return url;
}
