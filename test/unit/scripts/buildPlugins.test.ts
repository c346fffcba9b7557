import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { licensesPlugin } from '../../../scripts/licensesPlugin.ts';
import { serviceWorkerPlugin } from '../../../scripts/serviceWorkerPlugin.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

const HTML = '<title>page</title><script type="module" src="./main.js"></script>';

/** Builds a site of `files` and gives the folder of the result. */
async function built(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await temporaryFolder({ 'index.html': HTML, ...files });
  const licenses = licensesPlugin();
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [serviceWorkerPlugin(), licenses.page],
    worker: { format: 'es', plugins: () => [licenses.worker()] },
  });
  return join(root, 'dist');
}

const read = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

test('the service worker is one classic script that knows the page, its scripts and styles', async () => {
  const dist = await built({
    'main.js': 'import "./style.css"; new Worker(new URL("./work.js", import.meta.url), { type: "module" });',
    'style.css': 'p { color: red }',
    'work.js': 'self.postMessage(1)',
    'public/icon.svg': '<svg/>',
    'public/robots.txt': 'User-agent: *',
  });
  const code = await read(dist, 'service-worker.js');
  expect(code).not.toMatch(/\bimport\b|\bexport\b|SITE_SHELL|SITE_BUILD/);
  const names = (await readdir(join(dist, 'assets'))).map((name) => `assets/${name}`);
  expect(names).toHaveLength(3);
  const [list] = /\["\.\/".*?\]/.exec(code) ?? [];
  expect(new Set(JSON.parse(list ?? '[]'))).toEqual(new Set(['./', 'icon.svg', ...names]));
});

test('the service worker changes with any file of the site, and with nothing else', async () => {
  const files = { 'main.js': 'document.title = "one"', 'public/icon.svg': '<svg/>' };
  const first = await read(await built(files), 'service-worker.js');
  expect(await read(await built(files), 'service-worker.js')).toBe(first);
  const changed = await built({ ...files, 'public/icon.svg': '<svg></svg>' });
  expect(await read(changed, 'service-worker.js')).not.toBe(first);
});

test('the licences of page and workers are listed, equal texts once', async () => {
  const dist = await built({
    'main.js': 'import "one"; new Worker(new URL("./work.js", import.meta.url), { type: "module" });',
    'work.js': 'import "@scope/two"; import "three";',
    ...npmPackage('one', { license: 'MIT' }, { 'LICENSE.md': 'The text of one and two.\n' }),
    ...npmPackage('@scope/two', { license: 'MIT' }, { license: 'The text of one and two.' }),
    ...npmPackage('three', { license: 'Apache-2.0' }),
    ...npmPackage('unused', { license: 'ISC' }, { LICENSE: 'never shown' }),
  });
  const text = await read(dist, 'licenses.txt');
  expect(text).toContain('@scope/two 1.0.0 (MIT)\none 1.0.0 (MIT)\n\nThe text of one and two.\n');
  expect(text).toMatch(/three 1\.0\.0 \(Apache-2\.0\)\n\n\s+Apache License\n\s+Version 2\.0/);
  expect(text).toContain('the MNIST database');
  expect(text).not.toContain('never shown');
});

test('a package without a licence text stops the build', async () => {
  const files = { 'main.js': 'import "mystery"', ...npmPackage('mystery', {}) };
  await expect(built(files)).rejects.toThrow('mystery comes without a licence text');
});

function npmPackage(
  name: string,
  fields: object,
  files: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const all = {
    'package.json': JSON.stringify({ name, version: '1.0.0', main: 'index.js', ...fields }),
    'index.js': `globalThis[${JSON.stringify(name)}] = 1;`,
    ...files,
  };
  return Object.fromEntries(
    Object.entries(all).map(([path, text]) => [`node_modules/${name}/${path}`, text]),
  );
}
