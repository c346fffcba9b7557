import { asInterrupted } from './keepRuns.ts';
import type { PlaygroundStore } from '../state.ts';
import { freeStyle } from '../../runs/runList.ts';
import { uniqueName } from '../../runs/runNames.ts';
import type { Run } from '../../runs/run.ts';

/** What became of the runs of a file. */
export interface ImportResult {
  readonly added: number;
  /** Runs that the page had already. */
  readonly known: number;
}

/**
 * Puts runs behind those of the page, in one step; none begins. A run that the page has already is left out, and a name or
 * a colour that another run has is exchanged for a free one.
 */
export function importRuns(store: PlaygroundStore, imported: readonly Run[]): ImportResult {
  const { training } = store.getState();
  const runs = [...training.runs];
  for (const run of imported) {
    if (runs.some(({ id }) => id === run.id)) continue;
    const isStyleTaken = runs.some(({ style }) => style === run.style);
    runs.push({
      ...asInterrupted(run),
      name: uniqueName(run.name, runs),
      style: isStyleTaken ? freeStyle([...runs, ...imported]) : run.style,
    });
  }
  const added = runs.length - training.runs.length;
  if (added > 0) {
    const { removed } = training;
    // What has come back with the file cannot be put back once more.
    const isBack = runs.some(({ id }) => id === removed?.run.id);
    store.setState({ training: { ...training, runs, removed: isBack ? undefined : removed } });
  }
  return { added, known: imported.length - added };
}
