import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { titleOf } from './knownRooms.ts';
import type { Room, Side } from './rooms.ts';

/** TypeScript's project for the rooms of a side: it says what they may take from a browser. */
const PROJECTS: Readonly<Record<Side, string>> = {
  pure: 'tsconfig.pure.json',
  workers: 'tsconfig.worker.json',
  page: 'tsconfig.page.json',
};

/** What each side's project compiles, as it is written there. */
export type FoldersOfProjects = Readonly<Record<Side, readonly string[]>>;

/** Reads the projects of the folder `root`. */
export async function foldersOfProjects(root: string): Promise<FoldersOfProjects> {
  const read = async (side: Side) => {
    const text = await readFile(join(root, PROJECTS[side]), 'utf8');
    return (JSON.parse(text) as { readonly include: readonly string[] }).include;
  };
  const [pure, workers, page] = await Promise.all([read('pure'), read('workers'), read('page')]);
  return { pure, workers, page };
}

/** Rooms that their side's project does not compile, a sentence each. A pure one may be in both others' instead. */
export function faultsOfProjects(rooms: readonly Room[], folders: FoldersOfProjects): string[] {
  return rooms.flatMap((room) => {
    const isIn = (side: Side) => folders[side].includes(`src/${room.name}`);
    const isInner = room.name.includes('/');
    const isEverywhere = room.side === 'pure' && isIn('workers') && isIn('page');
    if (isInner || isIn(room.side) || isEverywhere) return [];
    return [`${PROJECTS[room.side]} does not compile ${titleOf(room)}.`];
  });
}
