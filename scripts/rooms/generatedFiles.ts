import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { drawRooms } from './drawRooms.ts';
import { lintRules } from './lintRules.ts';
import type { Import } from './readImports.ts';
import { roomArrows } from './roomArrows.ts';
import type { Room } from './rooms.ts';
import { tableOfRooms } from './tableOfRooms.ts';

/** Where the table of rooms stands in ARCHITECTURE.md. */
const TABLE = /(?<=<!-- rooms: .*? -->\n).*?(?=<!-- end of rooms -->)/s;

/** What the table of rooms and the imports of `src/` say should stand in the files of the project at `root`, by path. */
export async function generatedFiles(
  root: string,
  imports: ReadonlyMap<string, readonly Import[]>,
  rooms: readonly Room[],
): Promise<ReadonlyMap<string, string>> {
  const outermost = rooms.filter(({ name }) => !name.includes('/'));
  const [lint, architecture] = ['.oxlintrc.json', 'ARCHITECTURE.md'] as const;
  return new Map([
    [lint, await tidy(root, lint, withRules(await readFile(join(root, lint), 'utf8'), rooms))],
    [
      architecture,
      await tidy(root, architecture, withTable(await readFile(join(root, architecture), 'utf8'), rooms)),
    ],
    ['docs/rooms.svg', drawRooms(outermost, roomArrows(imports, outermost))],
  ]);
}

/** oxlint's configuration with the rules of the rooms in place of all that it has of this kind. */
function withRules(text: string, rooms: readonly Room[]): string {
  const configuration = JSON.parse(text) as { overrides: { rules: object }[] };
  const others = configuration.overrides.filter(({ rules }) => !('no-restricted-imports' in rules));
  return JSON.stringify({ ...configuration, overrides: [...others, ...lintRules(rooms)] });
}

function withTable(text: string, rooms: readonly Room[]): string {
  if (!TABLE.test(text)) throw new Error('ARCHITECTURE.md has no place for the table of rooms.');
  return text.replace(TABLE, () => `\n${tableOfRooms(rooms)}\n\n`);
}

async function tidy(root: string, name: string, text: string): Promise<string> {
  const filepath = join(root, name);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
