import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { mnistMiddleware } from './mnistMiddleware.ts';
import { readMnist, type MnistBytes } from './readMnist.ts';
import { reasonOf } from './reason.ts';

/**
 * Gives the page MNIST's files, gzipped, under `mnist/`: the development server answers with them, a build writes them.
 * `read` gives them uncompressed.
 */
export function mnistPlugin(read: () => Promise<MnistBytes> = readMnist): Plugin[] {
  let zipping: Promise<MnistBytes> | undefined;
  /** Once, for all who ask. */
  const zipOnce = (): Promise<MnistBytes> => (zipping ??= read().then(zipped));
  return [
    {
      name: 'mnist:serve',
      apply: 'serve',
      configureServer({ config, middlewares }) {
        const answer = mnistMiddleware(zipOnce);
        middlewares.use('/mnist', (request, response) => void answer(request, response));
        // Begins at once, and keeps nobody waiting.
        zipOnce().catch((error: unknown) => config.logger.error(reasonOf(error)));
      },
    },
    {
      name: 'mnist:build',
      apply: 'build',
      buildStart() {
        // Runs beside the bundling, and is awaited at its end.
        zipOnce().catch(() => {});
      },
      async generateBundle() {
        for (const [name, source] of await zipOnce()) {
          this.emitFile({ type: 'asset', fileName: `mnist/${name}.gz`, source });
        }
      },
    },
  ];
}

/** In threads beside this one. The highest level would take over ten times as long, and save 2 %. */
async function zipped(files: MnistBytes): Promise<MnistBytes> {
  const entries = [...files].map(async ([name, bytes]) => [name, await promisify(gzip)(bytes)] as const);
  return new Map(await Promise.all(entries));
}
