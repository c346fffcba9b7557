import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { knownRooms } from '../../../../scripts/rooms/knownRooms.ts';
import { ROOMS, type Room } from '../../../../scripts/rooms/rooms.ts';
import { lint } from './lintedRooms.ts';

/** All packages that some room may import, and one that none may. */
const PACKAGES = [...new Set(ROOMS.flatMap(({ packages = [] }) => packages)), 'left-pad'];

const isFile = ({ name }: Room) => name.includes('.');
const plantIn = (room: Room) => `src/${isFile(room) ? room.name : `${room.name}/planted.ts`}`;

/** How a file of `room` would import one of `other`. */
function requestOf(other: Room, room: Room): string {
  const target = isFile(other) ? other.name : `${other.name}/any.ts`;
  const path = posix.relative(isFile(room) ? '' : room.name, target);
  return path.startsWith('.') ? path : `./${path}`;
}

test('lint refuses what the table of rooms does not allow, nothing else, and says what to do instead', async () => {
  const others = (room: Room) => ROOMS.filter((other) => other !== room);
  const plants = ROOMS.map((room): [string, string] => {
    const requests = [...others(room).map((other) => requestOf(other, room)), ...PACKAGES];
    return [
      plantIn(room),
      requests.map((request, index) => `import type { A${index} } from '${request}';`).join('\n'),
    ];
  });
  const { refusals, circle } = await lint(Object.fromEntries(plants));
  for (const room of ROOMS) {
    const known = new Set(knownRooms(room, ROOMS));
    const expected = [
      ...others(room).flatMap((other) => (known.has(other) ? [] : requestOf(other, room))),
      ...PACKAGES.filter((name) => !room.packages?.includes(name)),
    ];
    const refused = refusals.filter(({ file }) => file === plantIn(room));
    expect(refused.map(({ request }) => request).toSorted(), room.name).toEqual(expected.toSorted());
    for (const { help } of refused) expect(help).toContain(room.instead);
  }
  expect(circle).toEqual([]);
});

test('lint refuses values, types, exports, dynamic imports and circles of types, from any depth', async () => {
  const { refusals, circle } = await lint({
    'src/store/value.ts': `import { App } from '../ui/App.tsx';`,
    'src/digits/idx/deep.ts': `import type { Engine } from '../../training/engine.ts';`,
    'src/crop/again.ts': `export * from '../random/random.ts';`,
    'src/ui/later.ts': `export const later = () => import('../worker/train.ts');`,
    'src/worker/package.ts': `import { useState } from 'react';`,
    'src/charts/part.ts': `import tensors from '@tensorflow/tfjs/dist/index';`,
    'src/network/one.ts': `import type { Two } from './two.ts'; export interface One { two: Two }`,
    'src/network/two.ts': `import type { One } from './one.ts'; export interface Two { one: One }`,
    'src/tf/fine.ts': `import type { Cropping } from '../crop/cropping.ts'; import '@tensorflow/tfjs-backend-wasm';`,
    'src/ui/crop/fine.ts': `import './style.css'; import type { Box } from '../instrument/box.ts'; import 'react-dom/client';`,
  });
  expect(refusals.map(({ file, request }) => `${file} ${request}`).toSorted()).toEqual([
    'src/charts/part.ts @tensorflow/tfjs/dist/index',
    'src/crop/again.ts ../random/random.ts',
    'src/digits/idx/deep.ts ../../training/engine.ts',
    'src/store/value.ts ../ui/App.tsx',
    'src/ui/later.ts ../worker/train.ts',
    'src/worker/package.ts react',
  ]);
  expect(circle.toSorted()).toEqual(['src/network/one.ts', 'src/network/two.ts']);
});
