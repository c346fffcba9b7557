import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../../harness/temporaryFolder.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** An import that lint refuses. */
export interface Refusal {
  readonly file: string;
  readonly request: string;
  /** What lint says to do instead. */
  readonly help: string;
}

interface Linted {
  readonly refusals: readonly Refusal[];
  /** The files that are on a circle of imports. */
  readonly circle: readonly string[];
}

/** What the project's own lint says of the imports in a project that has `files` (texts by path). */
export async function lint(files: Readonly<Record<string, string>>): Promise<Linted> {
  const configuration = await readFile(join(ROOT, '.oxlintrc.json'), 'utf8');
  const folder = await temporaryFolder({ '.oxlintrc.json': configuration, ...files });
  const output = await new Promise<string>((resolve) => {
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [oxlint, '--format', 'json', 'src'], options, (_, text) => resolve(text));
  });
  const { diagnostics } = JSON.parse(output) as { diagnostics: readonly Diagnostic[] };
  const refusals = diagnostics.flatMap(({ code, filename, message, help }) => {
    const [, request] = /^'(.*)' import is restricted/.exec(message) ?? [];
    if (code !== 'eslint(no-restricted-imports)' || request === undefined) return [];
    return [{ file: filename, request, help: help ?? '' }];
  });
  const circle = diagnostics
    .filter(({ code }) => code === 'import(no-cycle)')
    .map(({ filename }) => filename);
  return { refusals, circle };
}

interface Diagnostic {
  readonly code?: string;
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}
