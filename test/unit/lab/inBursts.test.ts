import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inBursts } from '../../../src/lab/inBursts.ts';

it('hands on in one task, in order, what has come before it', async () => {
  const tasks: number[][] = [];
  let heard: number[] | undefined;
  const bursts = inBursts<number>((item) => {
    if (!heard) {
      tasks.push((heard = []));
      queueMicrotask(() => (heard = undefined));
    }
    heard.push(item);
  });
  for (const item of [1, 2, 3]) bursts.add(item);
  expect(tasks).toEqual([]);
  await expect.poll(() => tasks).toEqual([[1, 2, 3]]);
  bursts.add(4);
  await expect.poll(() => tasks).toEqual([[1, 2, 3], [4]]);
});

it('hands on at once when it is asked to, each thing once, and nothing after its end', async () => {
  const heard: string[] = [];
  const bursts = inBursts<string>((item) => heard.push(item));
  bursts.add('reply');
  bursts.flush();
  expect(heard).toEqual(['reply']);
  bursts.add('too late');
  bursts.close();
  for (let task = 0; task < 10; task += 1) await setImmediate();
  expect(heard).toEqual(['reply']);
});
