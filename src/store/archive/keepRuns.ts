import type { Problem } from '../../basics/problem.ts';
import type { PlaygroundStore } from '../state.ts';
import { isUnderWay, type Run } from '../../runs/run.ts';

/** Where runs outlive the page. Everything may reject: private windows and full disks refuse. */
export interface RunArchive {
  /** The runs that were kept, in their order, and how many could not be read any more; those are dropped. */
  load(): Promise<{ readonly runs: readonly Run[]; readonly unreadable: number }>;
  /** Keeps a run at a place in the order. */
  save(run: Run, place: number): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How often runs that change are written down: a crash of the page loses no more than this of their curves. */
const QUIET_MILLISECONDS = 1000;

/**
 * Puts the runs of earlier visits into the state, before those of this one, and writes down what changes: the end of a run at
 * once, all else after a moment or when `page` is left. A run that the end of its page interrupted comes back as stopped, with
 * what it had reached.
 */
export function keepRuns(
  store: PlaygroundStore,
  openArchive: () => Promise<RunArchive>,
  page: EventTarget,
): void {
  const kept = new Map<string, { readonly run: Run; readonly place: number }>();
  let archive: RunArchive | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const tell = (archiveProblem: Problem): void => store.setState({ archiveProblem });
  const refused = (): void => tell({ code: 'runsRefused', figures: {} });

  const write = async (opened: RunArchive): Promise<void> => {
    const { runs } = store.getState().training;
    const ids = new Set(runs.map(({ id }) => id));
    const gone = [...kept.keys()].filter((id) => !ids.has(id));
    const changed = runs.flatMap((run, place) => {
      const known = kept.get(run.id);
      return known?.run === run && known.place === place ? [] : [{ run, place }];
    });
    for (const id of gone) kept.delete(id);
    for (const entry of changed) kept.set(entry.run.id, entry);
    await Promise.all([
      ...gone.map((id) => opened.remove(id)),
      ...changed.map(({ run, place }) => opened.save(run, place)),
    ]);
  };

  const writeNow = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (archive) write(archive).catch(refused);
  };

  /** Whether a run has ended that is not written down as one that has. */
  const hasNewEnd = (): boolean =>
    store.getState().training.runs.some((run) => {
      const known = kept.get(run.id);
      return !isUnderWay(run) && (!known || isUnderWay(known.run));
    });

  const follow = (): void => {
    if (!archive) return;
    if (hasNewEnd()) writeNow();
    else waiting ??= setTimeout(writeNow, QUIET_MILLISECONDS);
  };

  const load = async (): Promise<void> => {
    const opened = await openArchive();
    const { runs, unreadable } = await opened.load();
    archive = opened;
    if (runs.length > 0) {
      const earlier = runs.map(asInterrupted);
      earlier.forEach((run, place) => kept.set(run.id, { run, place }));
      store.setState(({ training }) => ({ training: { ...training, runs: [...earlier, ...training.runs] } }));
    }
    follow();
    if (unreadable > 0) tell({ code: 'runsDropped', figures: { count: unreadable } });
  };

  store.subscribe((state, previous) => {
    if (state.training.runs !== previous.training.runs) follow();
  });
  // What is begun now is mostly written to its end, though no browser promises it.
  page.addEventListener('pagehide', () => {
    if (waiting !== undefined) writeNow();
  });
  void load().catch(refused);
}

/** A run that nothing trains any more: one that was under way is stopped, with what it had reached. */
export function asInterrupted(run: Run): Run {
  return isUnderWay(run) ? { ...run, phase: 'stopped', preparation: undefined } : run;
}
