import { isFile, isInside, knownRooms, titleOf } from './knownRooms.ts';
import type { Room } from './rooms.ts';

/** An override of oxlint's configuration: what the files of one room may not import, and what to do instead. */
export interface LintRule {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports': readonly [
      'error',
      { readonly patterns: readonly (RefusedFiles | RefusedGroup)[] },
    ];
  };
}

interface RefusedFiles {
  /** In Rust's syntax, without look-around: lint leaves out silently what it cannot read. */
  readonly regex: string;
  readonly message: string;
}

interface RefusedGroup {
  /** As in `.gitignore`: what is refused, then what is not. */
  readonly group: readonly string[];
  readonly message: string;
}

/** The lint rules that hold `rooms`; those of a room inside another stand after, and so in place of, the other's. */
export function lintRules(rooms: readonly Room[]): LintRule[] {
  return rooms
    .toSorted((a, b) => depthOf(a) - depthOf(b))
    .map((room) => ({
      files: [isFile(room) ? `src/${room.name}` : `src/${room.name}/**`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [...refusedFiles(room, rooms), ...refusedSiblings(room, rooms), refusedPackages(room)],
          },
        ],
      },
    }));
}

/** Files of the other rooms right in `src/`. */
function refusedFiles(room: Room, rooms: readonly Room[]): RefusedFiles[] {
  const known = knownRooms(room, rooms);
  const refused = rooms.filter(
    (other) => other !== room && depthOf(other) === 1 && !isInside(room, other) && !known.includes(other),
  );
  if (refused.length === 0) return [];
  const up = isFile(room) ? String.raw`\./` : String.raw`(\.\./){${depthOf(room)},}`;
  const names = refused.map(({ name }) => name.replaceAll('.', String.raw`\.`));
  return [{ regex: `^${up}(${names.join('|')})(/|$)`, message: refusalOf(room, rooms) }];
}

/** For a room in another one: that one's other files, as files right in the room's folder name them. */
function refusedSiblings(room: Room, rooms: readonly Room[]): (RefusedFiles | RefusedGroup)[] {
  const outer = rooms.find((other) => isInside(room, other));
  if (!outer) return [];
  const known = knownRooms(room, rooms);
  const siblings = rooms.filter((other) => other !== room && isInside(other, outer));
  const nameOf = ({ name }: Room) => name.slice(outer.name.length + 1);
  const message = refusalOf(room, rooms);
  if (!known.includes(outer)) {
    const allowed = siblings
      .filter((other) => known.includes(other))
      .map((other) => `!../${nameOf(other)}/**`);
    return [{ group: ['../**', '!../../**', ...allowed], message }];
  }
  const refused = siblings.filter((other) => !known.includes(other)).map(nameOf);
  return refused.length > 0 ? [{ regex: String.raw`^\.\./(${refused.join('|')})/`, message }] : [];
}

function refusedPackages(room: Room): RefusedGroup {
  const packages = room.packages ?? [];
  const uses = packages.length > 0 ? `only ${packages.join(', ')}` : 'no package';
  return {
    group: ['**', '!./**', '!../**', ...packages.flatMap((name) => [`!${name}`, `!${name}/**`])],
    message: `${titleOf(room)} uses ${uses}. ${room.instead}`,
  };
}

function refusalOf(room: Room, rooms: readonly Room[]): string {
  const known = knownRooms(room, rooms).map(titleOf);
  return `${titleOf(room)} may import ${known.join(' ') || 'no other room'}. ${room.instead}`;
}

/** How many folders deep the room's files stand in `src/`, at least. */
function depthOf(room: Room): number {
  return room.name.split('/').length;
}
