import { beforeEach, describe, expect, it, vi, afterEach } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_EXPERIMENT } from '../../../src/runs/experiment.ts';
import { followAddress, type AddressWindow } from '../../../src/store/address.ts';
import type { Playground } from '../../../src/store/playground.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../src/store/state.ts';
import { createSettingActions } from '../../../src/store/settingActions.ts';
import { problemText } from '../../../src/words/problemText.ts';

/** A browser's history of one tab, as far as the address needs it. */
class FakeTab {
  entries: { hash: string; state: unknown }[] = [{ hash: '', state: null }];
  at = 0;
  readonly listeners = new Map<string, (event: unknown) => void>();

  readonly page = {
    history: {
      replaceState: (state: unknown, _title: string, hash?: string) => {
        this.entries[this.at] = { hash: hash ?? this.hash, state };
      },
      pushState: (state: unknown, _title: string, hash: string) => this.push(hash, state),
    },
    location: Object.defineProperty({}, 'hash', { get: () => this.hash }),
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      this.listeners.set(type, listener),
  } as unknown as AddressWindow;

  constructor(hash: string) {
    this.entries = [{ hash, state: null }];
    Object.defineProperty(this.page.history, 'state', { get: () => this.entries[this.at]?.state });
  }

  get hash(): string {
    return this.entries[this.at]?.hash ?? '';
  }

  /** Types an address or follows a link. */
  open(hash: string): void {
    this.push(hash, null);
    this.listeners.get('popstate')?.({ state: null });
  }

  travel(steps: number): void {
    this.at += steps;
    this.listeners.get('popstate')?.({ state: this.entries[this.at]?.state });
  }

  private push(hash: string, state: unknown): void {
    this.entries = [...this.entries.slice(0, this.at + 1), { hash, state }];
    this.at += 1;
  }
}

let store: PlaygroundStore;
let playground: Playground;

beforeEach(() => {
  vi.useFakeTimers();
  store = createStore(() => INITIAL_STATE);
  playground = { store, ...createSettingActions(store) } as Playground;
});
afterEach(() => {
  vi.useRealTimers();
});

function openTab(hash = ''): FakeTab {
  const tab = new FakeTab(hash);
  followAddress(playground, tab.page);
  return tab;
}

const config = () => store.getState().experiment.config;

describe('the address', () => {
  it('opens the experiment that it describes', () => {
    openTab('#/train?seed=9');
    expect(store.getState().experiment.page).toBe('train');
    expect(config().seed).toBe(9);
    expect(store.getState().linkProblem).toBeUndefined();
  });

  it('follows a changed setting in the same entry, after a moment of quiet', () => {
    const tab = openTab();
    for (const seed of [2, 3, 4]) playground.changeConfig({ seed });
    expect(tab.hash).toBe('');
    vi.runAllTimers();
    expect(tab.entries.map(({ hash }) => hash)).toEqual(['#/crop?seed=4']);
  });

  it('makes an entry for another page, and back keeps the settings of the experiment', () => {
    const tab = openTab();
    playground.changeConfig({ seed: 2 });
    playground.openPage('train');
    expect(tab.entries.map(({ hash }) => hash)).toEqual(['#/crop?seed=2', '#/train?seed=2']);
    playground.changeConfig({ seed: 3 });
    tab.travel(-1);
    expect(store.getState().experiment.page).toBe('crop');
    expect(config().seed).toBe(3);
    expect(tab.hash).toBe('#/crop?seed=3');
    tab.travel(1);
    expect(store.getState().experiment.page).toBe('train');
  });

  it('opens a link that is followed, and back opens the one before it with its own settings', () => {
    const tab = openTab('#/crop?seed=2');
    tab.open('#/train?seed=5&epochs=3');
    expect(config()).toMatchObject({ seed: 5, epochs: 3 });
    tab.travel(-1);
    expect(store.getState().experiment.page).toBe('crop');
    expect(config()).toMatchObject({ seed: 2, epochs: DEFAULT_EXPERIMENT.config.epochs });
    tab.travel(1);
    expect(config()).toMatchObject({ seed: 5, epochs: 3 });
  });

  it('opens the default for a link that cannot be read, says so, and leaves the link to be mended', () => {
    const tab = openTab('#/crop?seed=blue');
    expect(store.getState().experiment).toEqual(DEFAULT_EXPERIMENT);
    const { linkProblem } = store.getState();
    expect(linkProblem && problemText(linkProblem)).toContain('The link says “blue”.');
    expect(tab.hash).toBe('#/crop?seed=blue');
    tab.open('#/crop?seed=7');
    expect(store.getState().linkProblem).toBeUndefined();
    expect(config().seed).toBe(7);
  });

  it('writes what is waiting when the page is left', () => {
    const tab = openTab();
    playground.changeConfig({ seed: 2 });
    tab.listeners.get('pagehide')?.({});
    expect(tab.hash).toBe('#/crop?seed=2');
  });
});
