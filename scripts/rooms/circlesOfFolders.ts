import { circlesIn } from './circles.ts';
import type { Import } from './readImports.ts';

/** Folders that stand side by side, anywhere in `src/`, and import each other in a circle. */
export function circlesOfFolders(imports: ReadonlyMap<string, readonly Import[]>): string[][] {
  const graph = new Map<string, string[]>();
  for (const { from, to, kind } of [...imports.values()].flat()) {
    const [source, target] = partingFolders(from, to);
    if (kind !== 'file' || source === undefined || target === undefined) continue;
    graph.set(source, [...(graph.get(source) ?? []), target]);
  }
  return circlesIn(graph);
}

/** The outermost folders that hold one of two files and not the other; nothing where a file stands right beside. */
function partingFolders(from: string, to: string): [source?: string, target?: string] {
  const [source, target] = [from.split('/'), to.split('/')];
  const depth = source.findIndex((name, index) => name !== target[index]);
  if (depth < 0 || depth >= source.length - 1 || depth >= target.length - 1) return [];
  return [source.slice(0, depth + 1).join('/'), target.slice(0, depth + 1).join('/')];
}
