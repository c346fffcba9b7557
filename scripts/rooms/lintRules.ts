import { isFile, isInside, knownRooms, titleOf } from './knownRooms.ts';
import type { Room } from './rooms.ts';

/** An override of oxlint's configuration: what the files of one room may not import, and what to do instead. */
export interface LintRule {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports': readonly [
      'error',
      { readonly patterns: readonly (RefusedPaths | RefusedGroup)[] },
    ];
  };
}

interface RefusedPaths {
  /** In Rust's syntax, without look-around: lint leaves out silently what it cannot read. */
  readonly regex: string;
  readonly message: string;
}

interface RefusedGroup {
  /** As in `.gitignore`: what is refused, then what is not. What one group allows, no other group of the room can refuse. */
  readonly group: readonly string[];
  readonly message: string;
}

/** The lint rules that hold `rooms`; those of a room inside another stand after, and so in place of, the other's. */
export function lintRules(rooms: readonly Room[]): LintRule[] {
  return rooms
    .toSorted((a, b) => depthOf(a) - depthOf(b))
    .map((room) => {
      const message = refusalOf(room, rooms);
      const paths = refusedPaths(room, rooms).map((regex) => ({ regex, message }));
      const patterns = [...paths, { group: refusedRest(room, rooms), message }];
      return {
        files: [isFile(room) ? `src/${room.name}` : `src/${room.name}/**`],
        rules: { 'no-restricted-imports': ['error', { patterns }] },
      };
    });
}

function refusalOf(room: Room, rooms: readonly Room[]): string {
  const names = [...knownRooms(room, rooms).map(titleOf), ...(room.packages ?? [])];
  return `${titleOf(room)} may import ${names.join(' ') || 'nothing else'}. ${room.instead}`;
}

/** Patterns of the paths by which the room's files would import those of rooms that it does not know. */
function refusedPaths(room: Room, rooms: readonly Room[]): string[] {
  const known = knownRooms(room, rooms);
  const unknown = rooms.filter((other) => other !== room && !known.includes(other));
  const outer = rooms.find((other) => isInside(room, other));
  const up = isFile(room) ? String.raw`\./` : String.raw`(\.\./){${depthOf(room)},}`;
  const far = unknown.filter((other) => other !== outer && depthOf(other) === 1);
  /** Of these the room knows a part, which stands in a folder of its own. */
  const parts = far.filter((other) => known.some((inner) => isInside(inner, other)));
  const wholes = far.filter((other) => !parts.includes(other));
  const near = outer && known.includes(outer) ? unknown.filter((other) => isInside(other, outer)) : [];
  const partOf = (part: Room): string[] => {
    const folders = unknown
      .filter((other) => isInside(other, part))
      .map((other) => `${nameIn(part, other)}/`);
    return oneOf(`${up}${part.name}/`, ['[^/]+$', ...folders], '');
  };
  return [
    ...oneOf(
      up,
      wholes.map(({ name }) => name.replace('.', String.raw`\.`)),
      '(/|$)',
    ),
    ...parts.flatMap(partOf),
    ...oneOf(
      String.raw`\.\./`,
      near.map((other) => nameIn(outer, other)),
      '/',
    ),
  ];
}

/** The pattern of what begins in one way, goes on in one of several, and ends in one; none where there are none. */
function oneOf(before: string, middles: readonly string[], after: string): string[] {
  return middles.length > 0 ? [`^${before}(${middles.join('|')})${after}`] : [];
}

/**
 * All that is neither a known package nor a path from the room; and where the room does not know the one that it stands in,
 * that one's other files, as files right in the room's folder name them.
 */
function refusedRest(room: Room, rooms: readonly Room[]): string[] {
  const known = knownRooms(room, rooms);
  const outer = rooms.find((other) => isInside(room, other));
  const near = outer ? known.filter((other) => isInside(other, outer)) : [];
  const knowsAround = !outer || known.includes(outer);
  const paths = knowsAround
    ? ['../**']
    : ['../../**', ...near.map((other) => `../${nameIn(outer, other)}/**`)];
  const packages = (room.packages ?? []).flatMap((name) => [name, `${name}/**`]);
  return ['**', ...['./**', ...paths, ...packages].map((allowed) => `!${allowed}`)];
}

/** The path of a room from the one that it stands in, or from `src/`. */
function nameIn(outer: Room | undefined, { name }: Room): string {
  return outer ? name.slice(outer.name.length + 1) : name;
}

/** How many folders deep the room's files stand in `src/`, at least. */
function depthOf(room: Room): number {
  return room.name.split('/').length;
}
