import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Texts for packages that come without one, by the name of the package or of its licence. */
const OWN_TEXTS = fileURLToPath(new URL('./licenses', import.meta.url));

const MNIST_NOTE = `The files in mnist/ are the MNIST database of handwritten digits by Y. LeCun, C. Cortes and
C. J. C. Burges, gzipped, under the Creative Commons Attribution-Share Alike 3.0 licence:
https://creativecommons.org/licenses/by-sa/3.0/`;

interface LicensesPlugin {
  /** Collects from the page's own bundle, and writes the list. */
  readonly page: Plugin;
  /** Collects from one worker's bundle. */
  readonly worker: () => Plugin;
}

/** Writes the licences of all bundled packages to `licenses.txt`, since comments are stripped from the scripts. */
export function licensesPlugin(): LicensesPlugin {
  const folders = new Set<string>();
  const collect: Plugin['generateBundle'] = (_, bundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      for (const id of output.moduleIds) {
        const folder = packageFolder(id);
        if (folder !== undefined) folders.add(folder);
      }
    }
  };
  return {
    worker: () => ({ name: 'licenses:worker', apply: 'build', generateBundle: collect }),
    page: {
      name: 'licenses:page',
      apply: 'build',
      async generateBundle(options, bundle, isWrite) {
        await collect.call(this, options, bundle, isWrite);
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: await licensesOf([...folders]) });
      },
    },
  };
}

/** The folder of the package that the module `id` belongs to; undefined for modules of this project. */
function packageFolder(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0].replace(/^\0/, '');
}

/** One entry for each text, with all packages that it covers. */
async function licensesOf(folders: readonly string[]): Promise<string> {
  const packagesByText = new Map<string, string[]>();
  for (const folder of folders.toSorted((a, b) => (a < b ? -1 : 1))) {
    const { title, text } = await licenseOf(folder);
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), title]);
  }
  const entries = [...packagesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}`);
  return [...entries, MNIST_NOTE, ''].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function licenseOf(folder: string): Promise<{ title: string; text: string }> {
  const { name, version, license }: { name: string; version: string; license?: string } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const title = `${name} ${version} (${license ?? 'licence below'})`;
  const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file !== undefined) return { title, text: (await readFile(join(folder, file), 'utf8')).trim() };
  for (const key of [name, license]) {
    const text = key && (await readFile(join(OWN_TEXTS, `${key}.txt`), 'utf8').catch(() => undefined));
    if (text) return { title, text: text.trimEnd() };
  }
  throw new Error(`${name} comes without a licence text; put one at scripts/licenses/${name}.txt.`);
}
