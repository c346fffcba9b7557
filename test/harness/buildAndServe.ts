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

/** Builds the page in the folder `root` into `outDir`, whose files it replaces, and serves it. */
export async function buildAndServe(options: {
  readonly root: string;
  readonly outDir: string;
  readonly isolated: boolean;
  readonly plugins?: () => PluginOption[];
}): Promise<ServedPage> {
  const { root, outDir, isolated, plugins = () => [] } = options;
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
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
