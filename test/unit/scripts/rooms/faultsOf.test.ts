import { expect, test } from 'vitest';
import { faultsOf } from '../../../../scripts/rooms/faultsOf.ts';
import { faultsOfProjects } from '../../../../scripts/rooms/faultsOfProjects.ts';
import { importsOf } from '../../../../scripts/rooms/readImports.ts';
import type { Room } from '../../../../scripts/rooms/rooms.ts';

const room = (name: string, more: Partial<Room> = {}): Room => ({
  name,
  side: 'page',
  holds: 'a part of the example',
  knows: [],
  instead: `Ask ${name} otherwise.`,
  ...more,
});

const ROOMS = [
  room('ground', { side: 'pure' }),
  room('worker', { side: 'workers', knows: ['pure'] }),
  room('lab', { knows: ['pure'], starts: ['worker'], packages: ['@scope'] }),
  room('store', { knows: ['lab'] }),
  room('store/kept', { knows: ['store'] }),
  room('store/shown', { knows: ['store/kept'] }),
  room('ui', { knows: ['store'] }),
];

/** The faults of a project with `files` (texts by path). */
function faultsIn(files: Readonly<Record<string, string>>, rooms: readonly Room[] = ROOMS): string[] {
  return faultsOf(new Map(Object.entries(files).map(([name, text]) => [name, importsOf(name, text)])), rooms);
}

test('what the table allows is no fault', () => {
  const faults = faultsIn({
    'ground/a.ts': `import './b.ts';`,
    'ground/b.ts': '',
    'lab/a.ts': `import '../ground/a.ts'; import '@scope/part'; new URL('../worker/a.ts', import.meta.url);`,
    'store/a.ts': `import '../lab/a.ts'; import './kept/a.ts';`,
    'store/state.ts': '',
    'store/kept/a.ts': `import '../state.ts';`,
    'store/shown/a.ts': `import '../kept/a.ts';`,
    'ui/a.tsx': `import '../store/a.ts'; import '../store/kept/a.ts';`,
    'worker/a.ts': `import type { A } from '../ground/a.ts';`,
  });
  expect(faults).toEqual([]);
});

test('what the table does not allow is told with what to do instead', () => {
  expect(faultsIn({ 'ground/a.ts': `import type { A } from '../lab/a.ts';` })).toEqual([
    'ground/a.ts imports lab/a.ts, which ground/ may not know. Ask ground otherwise.',
  ]);
  expect(faultsIn({ 'ui/a.ts': `type A = import('../lab/a.ts').A;` })).toHaveLength(1);
  expect(faultsIn({ 'store/kept/a.ts': `import '../shown/a.ts';` })).toHaveLength(1);
  expect(faultsIn({ 'store/shown/a.ts': `import '../state.ts';` })).toHaveLength(1);
  expect(faultsIn({ 'ui/a.ts': `import 'react';`, 'lab/a.ts': `import '@scopes/part';` })).toEqual([
    'ui/a.ts imports the package react, which is not for ui/. Ask ui otherwise.',
    'lab/a.ts imports the package @scopes/part, which is not for lab/. Ask lab otherwise.',
  ]);
  expect(faultsIn({ 'ui/a.ts': `new URL('../worker/a.ts', import.meta.url);` })).toEqual([
    'ui/a.ts starts the worker worker/a.ts, which is not for ui/. Ask ui otherwise.',
  ]);
  expect(faultsIn({ 'attic/a.ts': '' })).toEqual(['attic/a.ts stands in no room.']);
});

test('circles of files are found, of types and in AssemblyScript too, and circles of folders', () => {
  const files = {
    'ground/a.ts': `import type { B } from './b.ts';`,
    'ground/b.ts': `import type { C } from './c';`,
    'ground/c.ts': `export type { A } from './a';`,
    'ground/d.ts': `import './a.ts';`,
  };
  expect(faultsIn(files)).toEqual(['These files import each other: ground/a.ts, ground/b.ts, ground/c.ts.']);
  const folders = {
    'ground/x/a.ts': `import '../y/b.ts';`,
    'ground/y/b.ts': '',
    'ground/y/deep/c.ts': `import '../../x/d.ts';`,
    'ground/x/d.ts': '',
  };
  expect(faultsIn(folders)).toEqual(['These folders import each other: ground/x, ground/y.']);
});

test('a table whose rooms know each other in a circle is refused', () => {
  const rooms = [room('a', { knows: ['b'] }), room('b', { knows: ['a'] })];
  expect(faultsIn({}, rooms)).toEqual(['a/ knows b, which does not stand above it in the table.']);
});

test('a room that no project of its side compiles is a fault', () => {
  const folders = {
    pure: [],
    workers: ['src/ground', 'src/worker'],
    page: ['src/ground', 'src/lab', 'src/worker', 'src/ui'],
  };
  expect(faultsOfProjects(ROOMS, folders)).toEqual(['tsconfig.page.json does not compile store/.']);
  expect(faultsOfProjects(ROOMS, { ...folders, page: ['src/lab', 'src/store', 'src/ui'] })).toEqual([
    'tsconfig.pure.json does not compile ground/.',
  ]);
});
