import { titleOf } from './knownRooms.ts';
import type { Room } from './rooms.ts';

/** The table of rooms in Markdown, as it stands in ARCHITECTURE.md. */
export function tableOfRooms(rooms: readonly Room[]): string {
  const rows = rooms.map((room) => [
    `\`${titleOf(room)}\``,
    room.side,
    room.holds,
    knowledge(room, rooms),
    (room.packages ?? []).map((name) => `\`${name}\``).join(', '),
  ]);
  const table = [
    ['room', 'side', 'holds', 'knows', 'packages'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function knowledge({ knows }: Room, rooms: readonly Room[]): string {
  const named = rooms.filter(({ name }) => knows.includes(name)).map((room) => `\`${titleOf(room)}\``);
  return [...(knows.includes('pure') ? ['all pure ones'] : []), ...named].join(', ');
}
