import { expect, it } from 'vitest';
import { inOrder } from '../../../src/lab/inOrder.ts';

/** A promise for the test to keep. */
function unsettled(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, resolve: () => settle?.() };
}

it('does at once what has nothing before it, and the rest in the order in which it came', async () => {
  const done: string[] = [];
  const queue = inOrder();
  queue.add(() => void done.push('first'));
  expect(done).toEqual(['first']);
  const { promise, resolve } = unsettled();
  queue.add(() => promise.then(() => void done.push('slow')));
  queue.add(() => void done.push('behind it'));
  queue.add(async () => void done.push('last'));
  expect(done).toEqual(['first']);
  resolve();
  await expect.poll(() => done).toEqual(['first', 'slow', 'behind it', 'last']);
  queue.add(() => void done.push('later'));
  await expect.poll(() => done.at(-1)).toBe('later');
});

it('forgets what waits', async () => {
  const done: string[] = [];
  const queue = inOrder();
  const { promise, resolve } = unsettled();
  queue.add(() => promise);
  queue.add(() => void done.push('forgotten'));
  queue.clear();
  queue.add(() => void done.push('added afterwards'));
  resolve();
  await expect.poll(() => done).toEqual(['added afterwards']);
});
