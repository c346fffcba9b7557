import { createStore, del, entries, set } from 'idb-keyval';
import type { RunArchive } from './keepRuns.ts';
import { readStoredRun, storedRun } from './storedRun.ts';

/** Keeps runs in the browser's IndexedDB. */
export function browserArchive(): RunArchive {
  const runs = createStore('cropping-playground', 'runs');
  return {
    load: async () => {
      const stored = await entries<IDBValidKey, unknown>(runs);
      const read = stored.map(([key, value]) => ({ key, kept: readStoredRun(value) }));
      const rubbish = read.filter(({ kept }) => kept === undefined);
      await Promise.all(rubbish.map(({ key }) => del(key, runs)));
      const kept = read.flatMap((entry) => entry.kept ?? []);
      return {
        runs: kept.sort((a, b) => a.place - b.place).map(({ run }) => run),
        unreadable: rubbish.length,
      };
    },
    save: (run, place) => set(run.id, storedRun(run, place), runs),
    remove: (id) => del(id, runs),
  };
}
