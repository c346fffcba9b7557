import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUEUE,
  reduceQueue,
  type Queue,
  type QueueAction,
  type QueueItem,
} from '../../../../src/runs/sweep/queue.ts';

const item = (id: string): QueueItem => ({ id });
const after = (...actions: QueueAction<QueueItem>[]): Queue<QueueItem> =>
  actions.reduce<Queue<QueueItem>>(reduceQueue, EMPTY_QUEUE);
const add = (...ids: string[]): QueueAction<QueueItem> => ({ type: 'add', items: ids.map(item) });
const idsOf = (items: readonly QueueItem[]): string => items.map(({ id }) => id).join('');

describe('a queue of runs', () => {
  it('takes one after the other, in order', () => {
    const first = after(add('a', 'b'), { type: 'next' }, { type: 'next' });
    expect([first.current?.id, idsOf(first.waiting)]).toEqual(['a', 'b']);
    const second = reduceQueue(reduceQueue(first, { type: 'end', id: 'a' }), { type: 'next' });
    expect([second.current?.id, idsOf(second.ended)]).toEqual(['b', 'a']);
  });

  it('leaves out what it knows already', () => {
    expect(idsOf(after(add('a', 'b', 'a'), add('b', 'c')).waiting)).toBe('abc');
    expect(idsOf(after(add('a'), { type: 'next' }, add('a')).waiting)).toBe('');
  });

  it.each([
    { id: 'c', to: 0, order: 'cabd' },
    { id: 'a', to: 2, order: 'bcad' },
    { id: 'a', to: 99, order: 'bcda' },
    { id: 'd', to: -1, order: 'dabc' },
    { id: 'b', to: 1, order: 'abcd' },
    { id: 'x', to: 1, order: 'abcd' },
  ])('moves $id to $to: $order', ({ id, to, order }) => {
    expect(idsOf(after(add('a', 'b', 'c', 'd'), { type: 'move', id, to }).waiting)).toBe(order);
  });

  it('begins nothing while it is paused, and keeps the current run', () => {
    const paused = after(add('a', 'b'), { type: 'next' }, { type: 'pause' });
    expect(paused).toMatchObject({ status: 'paused', current: { id: 'a' } });
    const ended = reduceQueue(paused, { type: 'end', id: 'a' });
    expect(reduceQueue(ended, { type: 'next' }).current).toBeUndefined();
    const resumed = reduceQueue(ended, { type: 'resume' });
    expect(reduceQueue(resumed, { type: 'next' }).current?.id).toBe('b');
  });

  it('stops without loss: the current run is the first again', () => {
    const stopped = after(add('a', 'b'), { type: 'next' }, { type: 'stop' });
    expect([stopped.status, stopped.current, idsOf(stopped.waiting)]).toEqual(['stopped', undefined, 'ab']);
    expect(reduceQueue(stopped, { type: 'next' })).toBe(stopped);
    // The worker's word that the run has ended may come late.
    expect(reduceQueue(stopped, { type: 'end', id: 'a' })).toBe(stopped);
    expect(reduceQueue(reduceQueue(stopped, { type: 'resume' }), { type: 'next' }).current?.id).toBe('a');
  });

  it('takes an item out wherever it is', () => {
    const queue = after(add('a', 'b', 'c'), { type: 'next' }, { type: 'end', id: 'a' }, { type: 'next' });
    const none = ['a', 'b', 'c'].reduce((left, id) => reduceQueue(left, { type: 'remove', id }), queue);
    expect(none).toEqual(EMPTY_QUEUE);
    expect(reduceQueue(none, { type: 'remove', id: 'a' })).toBe(none);
  });

  it('loses and doubles nothing, whatever happens', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const actions = fc.oneof<fc.Arbitrary<QueueAction<QueueItem>>[]>(
      fc.array(ids, { maxLength: 3 }).map((list) => add(...list)),
      ids.map((id) => ({ type: 'remove', id })),
      fc.record({ type: fc.constant('move' as const), id: ids, to: fc.integer({ min: -2, max: 6 }) }),
      ids.map((id) => ({ type: 'end', id })),
      fc.constantFrom('pause', 'resume', 'stop', 'next').map((type) => ({ type })),
    );
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 60 }), (history) => {
        const known = new Set<string>();
        let queue: Queue<QueueItem> = EMPTY_QUEUE;
        for (const action of history) {
          queue = reduceQueue(queue, action);
          if (action.type === 'add') action.items.forEach(({ id }) => known.add(id));
          if (action.type === 'remove') known.delete(action.id);
          const held = [...queue.waiting, ...queue.ended, ...(queue.current ? [queue.current] : [])];
          expect(held.map(({ id }) => id).sort()).toEqual([...known].sort());
          if (queue.status === 'stopped') expect(queue.current).toBeUndefined();
        }
      }),
    );
  });
});
