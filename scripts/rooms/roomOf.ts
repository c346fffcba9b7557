import type { Room } from './rooms.ts';

/** The room that a file of `src/` stands in, the innermost where one is inside another; undefined where none has it. */
export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ name }) => file === name || file.startsWith(`${name}/`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
