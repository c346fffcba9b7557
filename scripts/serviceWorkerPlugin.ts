import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { DATA_SETS } from '../src/digits/dataSets.ts';

const SOURCE = fileURLToPath(new URL('../src/worker/serviceWorker.ts', import.meta.url));
const OUTPUT = 'service-worker.js';

/** Folders of data sets, which the worker keeps through all builds. */
const DATA_FOLDERS = Object.values(DATA_SETS).flatMap(({ origin }) =>
  origin.kind === 'files' ? [origin.folder] : [],
);

/** What the page needs to start. WebAssembly and data are large, and are kept once they have been used. */
const SHELL = /\.(?:html|js|css|svg)$/;

/**
 * Builds the service worker as `service-worker.js` beside the page, whose folder it then serves, and writes into it
 * which files to keep from the start, the data sets' folders and a hash over all files, by which browsers notice a new build.
 */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: OUTPUT });
    },
    generateBundle(_, bundle) {
      const chunk = bundle[OUTPUT];
      if (chunk?.type !== 'chunk' || chunk.imports.length > 0 || chunk.exports.length > 0) {
        this.error(
          `${OUTPUT} must be one script without imports and exports: share no module of it with the page.`,
        );
      }
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const paths = (await filesIn(dir)).filter((path) => path !== OUTPUT && !isData(path));
      const hash = createHash('sha256');
      for (const path of paths) hash.update(path).update(await readFile(join(dir, path)));
      const shell = ['./', ...paths.filter((path) => SHELL.test(path) && path !== 'index.html')];
      const code = await readFile(join(dir, OUTPUT), 'utf8');
      const filled = code
        .replace('SITE_SHELL', JSON.stringify(shell))
        .replace('SITE_DATA_FOLDERS', JSON.stringify(DATA_FOLDERS))
        .replace('SITE_BUILD', JSON.stringify(hash.digest('hex').slice(0, 16)));
      await writeFile(join(dir, OUTPUT), filled);
    },
  };
}

function isData(path: string): boolean {
  return DATA_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** All files in `folder` and its folders, sorted, with forward slashes. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
