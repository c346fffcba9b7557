import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './faultsOf.ts';
import { faultsOfProjects, foldersOfProjects } from './faultsOfProjects.ts';
import { generatedFiles } from './generatedFiles.ts';
import { readImports } from './readImports.ts';
import { ROOMS } from './rooms.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `npm run rooms` writes the lint rules, the table and the picture that come from the table of rooms; with `--check` it
 * fails where they are not what they should be. Either fails where the imports of `src/` break a rule.
 */
async function main(check: boolean): Promise<void> {
  const imports = await readImports(join(ROOT, 'src'));
  const faults = faultsOf(imports, ROOMS);
  faults.push(...faultsOfProjects(ROOMS, await foldersOfProjects(ROOT)));
  for (const [name, text] of await generatedFiles(ROOT, imports, ROOMS)) {
    const path = join(ROOT, name);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    if (check) faults.push(`${name} is not what the rooms say: npm run rooms writes it.`);
    else await writeFile(path, text);
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

await main(process.argv.includes('--check'));
