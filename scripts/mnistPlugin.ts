import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { MnistDirectoryError, provideMnist, type MnistPaths } from './mnist.ts';
import { mnistMiddleware } from './mnistMiddleware.ts';
import { reasonOf } from './reason.ts';

/**
 * Gives the page MNIST's files under `mnist/`: the development server answers with them, a build copies them. Neither
 * needs them: without network and cache the server answers 503, the build warns, and the page has its drawn digits.
 */
export function mnistPlugin(provide: () => Promise<MnistPaths> = provideMnist): Plugin[] {
  let providing: Promise<MnistPaths> | undefined;
  /** Once, for all who ask; after a failure the next one who asks begins again. */
  const provideOnce = (): Promise<MnistPaths> => {
    providing ??= provide().catch((error: unknown) => {
      providing = undefined;
      throw error;
    });
    return providing;
  };
  return [
    {
      name: 'mnist:serve',
      apply: 'serve',
      configureServer({ config, middlewares }) {
        const answer = mnistMiddleware(provideOnce);
        middlewares.use('/mnist', (request, response) => void answer(request, response));
        // Begins at once, and keeps nobody waiting.
        provideOnce().catch((error: unknown) => config.logger.error(reasonOf(error)));
      },
    },
    {
      name: 'mnist:build',
      apply: 'build',
      buildStart() {
        // It is awaited when the bundle has been written.
        provideOnce().catch(() => {});
      },
      async writeBundle({ dir }) {
        if (dir === undefined) return;
        try {
          await copyFiles(await provideOnce(), join(dir, 'mnist'));
        } catch (error) {
          if (error instanceof MnistDirectoryError) throw error;
          this.warn(withoutMnist(reasonOf(error)));
        }
      },
    },
  ];
}

async function copyFiles(paths: MnistPaths, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Not copyFile, which would copy a read-only mode along.
  for (const [name, path] of paths) await writeFile(join(folder, `${name}.gz`), await readFile(path));
}

function withoutMnist(reason: string): string {
  return `
##############################################################################
  THIS BUILD HAS NO MNIST: its page can only show drawn digits.

  ${reason.replaceAll('\n', '\n  ')}

  Build again with network access, or with MNIST_DIR set to a folder that
  holds the four .gz files.
##############################################################################`;
}
