import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import type { ESTree } from 'vite';

/** An import of a file: of another file, of a type, of a package, or a worker that it starts. */
export interface Import {
  /** The file that imports, from `src/`. */
  readonly from: string;
  /** The file that is imported, from `src/` and as it is written, or the name of a package and what is in it. */
  readonly to: string;
  readonly kind: 'file' | 'package' | 'worker';
}

const SCRIPT = /\.tsx?$/;
/** Only these need a walk through the whole file; all else stands in the parser's list of imports. */
const DEEP_IMPORT = /\bimport\s*\(|\bnew\s+URL\b/;

/** All imports of the scripts in `folder`, by file: static and dynamic ones, those of types, and workers' addresses. */
export async function readImports(folder: string): Promise<Map<string, readonly Import[]>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split('\\').join('/'));
  const scripts = names.filter((name) => SCRIPT.test(name)).toSorted();
  const read = async (name: string) =>
    [name, importsOf(name, await readFile(posix.join(folder, name), 'utf8'))] as const;
  return new Map(await Promise.all(scripts.map(read)));
}

/** The imports of one file, `name`, whose text is `text`. Throws a `SyntaxError` for what does not parse. */
export function importsOf(name: string, text: string): Import[] {
  const { module, program, errors } = parseLazily(name, text);
  const [error] = errors;
  if (error) throw new SyntaxError(`src/${name}: ${error.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  const workers: string[] = [];
  if (DEEP_IMPORT.test(text)) {
    new Visitor({
      ImportExpression: ({ source }) => void requests.push(textOf(source)),
      TSImportType: ({ source }) => void requests.push(textOf(source)),
      NewExpression: (node) => void workers.push(...workerAddress(node)),
    }).visit(program());
  }
  const found = requests.map((request) => importOf(name, request));
  for (const address of workers) found.push({ ...importOf(name, address), kind: 'worker' });
  return found;
}

/** The parse of a file. Its tree is made only when asked for: that takes most of the time. */
function parseLazily(name: string, text: string) {
  const result = parseSync(name, text);
  return { module: result.module, errors: result.errors, program: () => result.program };
}

function importOf(from: string, request: string): Import {
  if (!request.startsWith('.')) return { from, to: request, kind: 'package' };
  return { from, to: posix.join(posix.dirname(from), request), kind: 'file' };
}

function textOf(source: ESTree.Expression): string {
  if (source.type !== 'Literal' || typeof source.value !== 'string')
    throw new SyntaxError('An import must name its file as a plain text.');
  return source.value;
}

/** The address in `new URL('…', import.meta.url)`; nothing for other calls. */
function workerAddress({ callee, arguments: [address, base] }: ESTree.NewExpression): string[] {
  if (callee.type !== 'Identifier' || callee.name !== 'URL') return [];
  const property = base?.type === 'MemberExpression' ? base.object : undefined;
  if (property?.type !== 'MetaProperty' || address?.type !== 'Literal') return [];
  return [String(address.value)];
}
