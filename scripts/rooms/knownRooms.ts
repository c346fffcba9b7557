import type { Room } from './rooms.ts';

/** The name with which people speak of a room. */
export function titleOf(room: Room): string {
  return isFile(room) ? room.name : `${room.name}/`;
}

/** Whether a room is a file and not a folder. */
export function isFile(room: Room): boolean {
  return room.name.includes('.');
}

/** Whether `room` stands in the folder of `outer`. */
export function isInside(room: Room, outer: Room): boolean {
  return room.name.startsWith(`${outer.name}/`);
}

/**
 * The rooms whose files those of `room` may import: those that it names, the ones inside them, and the ones inside itself.
 * The room that it stands in is known, as every other, by name alone; then it is only what stands right in its folder.
 */
export function knownRooms(room: Room, rooms: readonly Room[]): Room[] {
  const named = rooms.filter(
    ({ name, side }) => room.knows.includes(name) || (side === 'pure' && room.knows.includes('pure')),
  );
  const mayEnter = [room, ...named.filter((outer) => !isInside(room, outer))];
  return rooms.filter(
    (other) => other !== room && (named.includes(other) || mayEnter.some((outer) => isInside(other, outer))),
  );
}
