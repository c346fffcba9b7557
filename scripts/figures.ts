/**
 * Writes README's figures, each from the record of its measurement in bench/records/. With `--check` nothing is written,
 * and it fails where README says something else.
 *
 *     npm run figures [-- --check]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fillBlocks } from './figures/fillBlocks.ts';
import { readmeBlocks } from './figures/readmeBlocks.ts';

const README = new URL('../README.md', import.meta.url);

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const written = await readFile(README, 'utf8');
  const filled = await fillBlocks(written, readmeBlocks());
  if (written === filled) return;
  if (values.check) throw new Error('README parts from the records of bench/: run "npm run figures".');
  await writeFile(README, filled);
}
