import type { Problem } from '../basics/problem.ts';
import { LinkError, readLink, writeLink } from '../runs/link.ts';
import { DEFAULT_EXPERIMENT, type Experiment } from '../runs/experiment.ts';
import type { Playground } from './playground.ts';

/** The parts of `window` that hold the address. */
export type AddressWindow = Pick<Window, 'history' | 'location' | 'addEventListener'>;

/** Browsers refuse more than about a hundred changes of the address in half a minute; a drag makes more. */
const QUIET_MILLISECONDS = 300;

/**
 * Keeps the experiment and the address the same, both ways.
 *
 * Another page is a new entry of the browser's history; a changed setting replaces the current one. Back and forward
 * between pages keep the settings as they are now, since they belong to the one experiment; back to another link that
 * was followed or typed opens that link's settings. Entries made since the same link carry the same `visit`.
 */
export function followAddress(playground: Playground, page: AddressWindow): void {
  const { history, location } = page;
  let visit = 0;
  let opening = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const replace = (experiment: Experiment): void => {
    clearTimeout(waiting);
    waiting = undefined;
    history.replaceState({ visit }, '', writeLink(experiment));
  };
  const replaceIfWaiting = (experiment: Experiment): void => {
    if (waiting !== undefined) replace(experiment);
  };

  const openAddress = (state: unknown): void => {
    visit = visitOf(state) ?? Math.max(Date.now(), visit + 1);
    history.replaceState({ visit }, '');
    opening = true;
    playground.openExperiment(...readAddress(location.hash));
    opening = false;
  };

  const travel = ({ state }: PopStateEvent): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (visitOf(state) !== visit) {
      openAddress(state);
      return;
    }
    opening = true;
    playground.openPage(readAddress(location.hash)[0].page);
    opening = false;
    replace(playground.store.getState().experiment);
  };

  const follow = (experiment: Experiment, previous: Experiment): void => {
    if (opening || experiment === previous) return;
    if (experiment.page !== previous.page) {
      replaceIfWaiting(previous);
      history.pushState({ visit }, '', writeLink(experiment));
    } else {
      clearTimeout(waiting);
      waiting = setTimeout(() => replace(experiment), QUIET_MILLISECONDS);
    }
  };

  openAddress(history.state);
  page.addEventListener('popstate', travel);
  page.addEventListener('pagehide', () => replaceIfWaiting(playground.store.getState().experiment));
  playground.store.subscribe((state, previous) => follow(state.experiment, previous.experiment));
}

/** The experiment in the address; where it cannot be read, the default one and the reason. */
function readAddress(hash: string): [experiment: Experiment, problem: Problem | undefined] {
  try {
    return [readLink(hash), undefined];
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return [DEFAULT_EXPERIMENT, { code: 'linkNotRead', figures: { problem: error.problem } }];
  }
}

/** Which visit made an entry of the browser's history; undefined for an address that was typed or followed. */
function visitOf(state: unknown): number | undefined {
  const known = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : undefined;
  return typeof known === 'number' ? known : undefined;
}
