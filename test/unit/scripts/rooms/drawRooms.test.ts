import { expect, test } from 'vitest';
import { drawRooms } from '../../../../scripts/rooms/drawRooms.ts';
import { importsOf } from '../../../../scripts/rooms/readImports.ts';
import { roomArrows } from '../../../../scripts/rooms/roomArrows.ts';
import { ROOMS } from '../../../../scripts/rooms/rooms.ts';

const FILES = {
  'ui/a.tsx': `import '../store/a.ts'; import '../crop/a.ts';`,
  'store/a.ts': `import type { A } from '../lab/a.ts';`,
  'lab/a.ts': `import '../crop/a.ts'; new URL('../worker/a.ts', import.meta.url);`,
  'worker/a.ts': `import '../crop/a.ts';`,
  'crop/a.ts': '',
};

const arrowsOf = (files: Readonly<Record<string, string>>) =>
  roomArrows(new Map(Object.entries(files).map(([name, text]) => [name, importsOf(name, text)])), ROOMS);

test('arrows are the imports that do not follow from others, and the workers that are started', () => {
  expect(arrowsOf(FILES).map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
    'worker imports crop',
    'lab imports crop',
    'lab starts worker',
    'store imports lab',
    'ui imports store',
  ]);
});

test('the picture has a box for every room, and is another one as soon as an import is', () => {
  const outermost = ROOMS.filter(({ name }) => !name.includes('/'));
  const picture = drawRooms(outermost, arrowsOf(FILES));
  for (const { name } of outermost)
    expect(picture).toContain(`>${name.includes('.') ? name : `${name}/`}</text>`);
  expect(drawRooms(outermost, arrowsOf(FILES))).toBe(picture);
  const changed = arrowsOf({ ...FILES, 'store/b.ts': `import '../charts/a.ts';` });
  expect(drawRooms(outermost, changed)).not.toBe(picture);
  const wordy = { ...ROOMS[0]!, holds: 'far too many words for one small box in this picture of rooms' };
  expect(() => drawRooms([wordy], [])).toThrow(RangeError);
});
