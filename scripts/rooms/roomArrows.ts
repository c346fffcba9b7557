import type { Import } from './readImports.ts';
import { roomOf } from './roomOf.ts';
import type { Room } from './rooms.ts';

/** An arrow from one room to another in the picture. */
export interface RoomArrow {
  readonly from: string;
  readonly to: string;
  /** Whether files are imported, or started as workers. */
  readonly kind: 'imports' | 'starts';
}

/**
 * Which room imports which, and which starts another's files as workers, as the files' own imports say. An arrow that
 * follows from others is left out: what a room reaches by way of another one it may import as well. Sorted.
 */
export function roomArrows(
  imports: ReadonlyMap<string, readonly Import[]>,
  rooms: readonly Room[],
): RoomArrow[] {
  const imported = new Map(rooms.map(({ name }) => [name, new Set<string>()]));
  const started = new Map(rooms.map(({ name }) => [name, new Set<string>()]));
  for (const { from, to, kind } of [...imports.values()].flat()) {
    const [source, target] = [roomOf(from, rooms), roomOf(to, rooms)];
    if (!source || !target || source === target || kind === 'package') continue;
    (kind === 'worker' ? started : imported).get(source.name)?.add(target.name);
  }
  return rooms.flatMap(({ name }) => {
    const direct = imported.get(name) ?? new Set();
    const indirect = reachedFrom([...direct], imported);
    return [
      ...[...direct]
        .filter((to) => !indirect.has(to))
        .toSorted()
        .map((to) => ({ from: name, to, kind: 'imports' as const })),
      ...[...(started.get(name) ?? [])].toSorted().map((to) => ({ from: name, to, kind: 'starts' as const })),
    ];
  });
}

/** All that can be reached from some nodes, without themselves unless others of them lead there. */
function reachedFrom(
  starts: readonly string[],
  graph: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const reached = new Set<string>();
  for (const node of starts) for (const next of graph.get(node) ?? []) reached.add(next);
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next);
  return reached;
}
