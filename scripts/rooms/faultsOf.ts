import { circlesIn } from './circles.ts';
import { circlesOfFolders } from './circlesOfFolders.ts';
import { knownRooms, titleOf } from './knownRooms.ts';
import type { Import } from './readImports.ts';
import { roomOf } from './roomOf.ts';
import type { Room } from './rooms.ts';

/**
 * What is wrong with the imports of `src/`, a sentence each: circles between files, imports of types included, and
 * imports that `rooms` does not allow. Nothing where all is well.
 */
export function faultsOf(imports: ReadonlyMap<string, readonly Import[]>, rooms: readonly Room[]): string[] {
  const all = [...imports.values()].flat();
  return [
    ...faultsOfTable(rooms),
    ...circlesIn(filesGraph(imports)).map((files) => `These files import each other: ${files.join(', ')}.`),
    ...circlesOfFolders(imports).map((folders) => `These folders import each other: ${folders.join(', ')}.`),
    ...all.flatMap((each) => faultOf(each, rooms) ?? []),
    ...[...imports.keys()].filter((file) => !roomOf(file, rooms)).map((file) => `${file} stands in no room.`),
  ];
}

/** A room names only rooms above it: so no rooms know each other in a circle. */
function faultsOfTable(rooms: readonly Room[]): string[] {
  return rooms.flatMap((room, index) => {
    const above = new Set(['pure', ...rooms.slice(0, index).map(({ name }) => name)]);
    return room.knows
      .filter((name) => !above.has(name))
      .map((name) => `${titleOf(room)} knows ${name}, which does not stand above it in the table.`);
  });
}

function faultOf({ from, to, kind }: Import, rooms: readonly Room[]): string | undefined {
  const room = roomOf(from, rooms);
  if (!room) return undefined;
  const refuse = (what: string) => `${from} ${what}. ${room.instead}`;
  if (kind === 'package') {
    const allowed = (room.packages ?? []).some((name) => to === name || to.startsWith(`${name}/`));
    return allowed ? undefined : refuse(`imports the package ${to}, which is not for ${titleOf(room)}`);
  }
  const target = roomOf(to, rooms);
  if (kind === 'worker') {
    const allowed = target && room.starts?.includes(target.name);
    return allowed ? undefined : refuse(`starts the worker ${to}, which is not for ${titleOf(room)}`);
  }
  if (target === room || (target && knownRooms(room, rooms).includes(target))) return undefined;
  return refuse(`imports ${to}, which ${titleOf(room)} may not know`);
}

/** Which file imports which; those outside of `src/` or generated are left out, and so are workers, which are apart. */
function filesGraph(imports: ReadonlyMap<string, readonly Import[]>): Map<string, readonly string[]> {
  return new Map([...imports].map(([file, list]) => [file, list.flatMap((each) => fileOf(each, imports))]));
}

/** The file that is imported: AssemblyScript leaves its ending away. */
function fileOf({ to, kind }: Import, files: ReadonlyMap<string, unknown>): string[] {
  return kind === 'file' ? [to, `${to}.ts`].filter((name) => files.has(name)) : [];
}
