import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PluginOption } from 'vite';

/** A page that was built and is served. */
export interface ServedPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Headers without which there is no shared memory. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** How a page is built and served. */
export interface BuiltPageOptions {
  /** Whether the page may have shared memory; it may, unless it is said. */
  readonly isolated?: boolean;
  readonly plugins?: () => PluginOption[];
}

/** Builds the page in the folder `root` and serves it; nothing is left of it when it is closed. */
export async function serveBuiltPage(
  root: string,
  { isolated = true, plugins = () => [] }: BuiltPageOptions = {},
): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'built-page-'));
  const config = {
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  } as const;
  await build({ ...config, base: './', plugins: plugins(), worker: { format: 'es', plugins } });
  const server = await preview({
    ...config,
    preview: { port: 0, host: '127.0.0.1', headers: isolated ? ISOLATION : {} },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const close = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { url: `http://127.0.0.1:${address.port}/`, close };
}
