import { TaskQueue } from '../basics/taskQueue.ts';

/** Hands on what comes, each thing in a task soon after: together with all that has come until then. */
export interface Bursts<Item> {
  readonly add: (item: Item) => void;
  /** Hands on at once what waits. */
  flush(): void;
  /** Forgets what waits; nothing comes after it. */
  close(): void;
}

/** Lets `receive` hear of many things in one task, in their order, where they have piled up. */
export function inBursts<Item>(receive: (item: Item) => void): Bursts<Item> {
  const tasks = new TaskQueue();
  let waiting: Item[] = [];

  const flush = (): void => {
    const items = waiting;
    waiting = [];
    for (const item of items) receive(item);
  };

  return {
    add: (item) => {
      waiting.push(item);
      if (waiting.length === 1) void tasks.next().then(flush);
    },
    flush,
    close: () => {
      waiting = [];
      tasks.close();
    },
  };
}
