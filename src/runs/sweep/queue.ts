/** Something that waits in a queue; no two have the same id. */
export interface QueueItem {
  readonly id: string;
}

/** Runs that are done one after the other. Every item is in exactly one of the three places until it is removed. */
export interface Queue<Item extends QueueItem> {
  /** The first one is next. */
  readonly waiting: readonly Item[];
  readonly current: Item | undefined;
  /** In the order in which they ended, failures included. */
  readonly ended: readonly Item[];
  /** `paused`: the current item waits too. `stopped`: there is no current item, and none begins before `resume`. */
  readonly status: 'running' | 'paused' | 'stopped';
}

export type QueueAction<Item extends QueueItem> =
  /** Put items at the end; those whose id is known already are left out. */
  | { readonly type: 'add'; readonly items: readonly Item[] }
  /** Take an item out, wherever it is; if it is the current one, its run must be ended. */
  | { readonly type: 'remove'; readonly id: string }
  /** Put a waiting item at the place `to`, counted from 0; places beyond the ends mean the ends. */
  | { readonly type: 'move'; readonly id: string; readonly to: number }
  | { readonly type: 'pause' }
  /** Go on after a pause or a stop. */
  | { readonly type: 'resume' }
  /** Give up the current run, which waits at the front again, and begin no other one. */
  | { readonly type: 'stop' }
  /** Make the first waiting item the current one, if there is none and the queue runs. */
  | { readonly type: 'next' }
  /** The current item's run has ended. An item that is no longer the current one has been removed or stopped meanwhile. */
  | { readonly type: 'end'; readonly id: string };

/** A queue without items, ready to run. */
export const EMPTY_QUEUE: Queue<never> = { waiting: [], current: undefined, ended: [], status: 'running' };

/** The queue after an action; the same object where the action changes nothing. */
export function reduceQueue<Item extends QueueItem>(
  queue: Queue<Item>,
  action: QueueAction<Item>,
): Queue<Item> {
  const { waiting, current, ended, status } = queue;
  switch (action.type) {
    case 'add':
      return addItems(queue, action.items);
    case 'remove':
      return removeItem(queue, action.id);
    case 'move':
      return moveItem(queue, action.id, action.to);
    case 'pause':
      return status === 'running' ? { ...queue, status: 'paused' } : queue;
    case 'resume':
      return status === 'running' ? queue : { ...queue, status: 'running' };
    case 'stop': {
      if (status === 'stopped') return queue;
      return {
        ...queue,
        waiting: current ? [current, ...waiting] : waiting,
        current: undefined,
        status: 'stopped',
      };
    }
    case 'next': {
      const [first, ...rest] = waiting;
      if (status !== 'running' || current !== undefined || first === undefined) return queue;
      return { ...queue, waiting: rest, current: first };
    }
    case 'end':
      if (current?.id !== action.id) return queue;
      return { ...queue, current: undefined, ended: [...ended, current] };
    default:
      return action satisfies never;
  }
}

function addItems<Item extends QueueItem>(queue: Queue<Item>, items: readonly Item[]): Queue<Item> {
  const { waiting, current, ended } = queue;
  const known = new Set([...waiting, ...ended].map(({ id }) => id));
  if (current) known.add(current.id);
  const fresh = items.filter(({ id }) => {
    const isFresh = !known.has(id);
    known.add(id);
    return isFresh;
  });
  return fresh.length === 0 ? queue : { ...queue, waiting: [...waiting, ...fresh] };
}

function removeItem<Item extends QueueItem>(queue: Queue<Item>, id: string): Queue<Item> {
  const { waiting, current, ended } = queue;
  const isOther = (item: Item): boolean => item.id !== id;
  if (current !== undefined && !isOther(current)) return { ...queue, current: undefined };
  if (waiting.every(isOther) && ended.every(isOther)) return queue;
  return { ...queue, waiting: waiting.filter(isOther), ended: ended.filter(isOther) };
}

function moveItem<Item extends QueueItem>(queue: Queue<Item>, id: string, to: number): Queue<Item> {
  const item = queue.waiting.find((candidate) => candidate.id === id);
  if (item === undefined) return queue;
  const others = queue.waiting.filter((candidate) => candidate !== item);
  const place = Math.min(others.length, Math.max(0, to));
  if (queue.waiting[place] === item) return queue;
  return { ...queue, waiting: [...others.slice(0, place), item, ...others.slice(place)] };
}
