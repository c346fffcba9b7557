import { createStore, del, entries, get, keys, set } from 'idb-keyval';
import type { RunArchive } from './keepRuns.ts';
import type { NetworkArchive } from './networks.ts';
import { readStoredRun, storedRun } from '../../runs/storedRun.ts';

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

/** Keeps the weights of finished runs in the browser's IndexedDB: apart from the runs, which are read all at once. */
export function browserNetworks(): NetworkArchive {
  const networks = createStore('cropping-playground-networks', 'networks');
  return {
    runs: () => keys<string>(networks),
    load: (run) => get<unknown>(run, networks),
    save: (run, weights) => set(run, weights, networks),
    remove: (run) => del(run, networks),
  };
}
