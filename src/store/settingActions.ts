import type { Problem } from '../basics/problem.ts';
import type { MarginLink } from '../crop/drag.ts';
import type { RunConfig } from '../runs/config.ts';
import type { Experiment, PageName } from '../runs/experiment.ts';
import type { RankSettings } from '../runs/ranks.ts';
import type { PlaygroundStore } from './state.ts';

export interface SettingActions {
  readonly openPage: (page: PageName) => void;
  readonly setMarginLink: (marginLink: MarginLink) => void;
  readonly showMeanInk: (show: boolean) => void;
  readonly groupSeeds: (group: boolean) => void;
  /** Changes settings of training; the crop and the digits have actions of their own. */
  readonly changeConfig: (change: Partial<Omit<RunConfig, 'cropping' | 'digits'>>) => void;
  /** Changes settings of the page of the three layers; their crops have actions of their own. */
  readonly changeRanks: (change: Partial<Omit<RankSettings, 'cropping1D' | 'cropping3D'>>) => void;
  /** Puts a whole experiment in the place of the current one, as a followed link does. */
  readonly openExperiment: (experiment: Experiment, problem: Problem | undefined) => void;
  readonly dismissLinkProblem: () => void;
  readonly dismissArchiveProblem: () => void;
}

/** The actions on settings that are neither crop nor digit. */
export function createSettingActions(store: PlaygroundStore): SettingActions {
  const change = (changes: Partial<Experiment>): void => {
    store.setState(({ experiment }) => ({ experiment: { ...experiment, ...changes } }));
  };

  return {
    openPage: (page) => change({ page }),
    setMarginLink: (marginLink) => change({ marginLink }),
    showMeanInk: (show) => change({ showMeanInk: show }),
    groupSeeds: (group) => change({ groupSeeds: group }),
    changeConfig: (changes) => change({ config: { ...store.getState().experiment.config, ...changes } }),
    changeRanks: (changes) => change({ ranks: { ...store.getState().experiment.ranks, ...changes } }),
    openExperiment: (experiment, linkProblem) => store.setState({ experiment, linkProblem }),
    dismissLinkProblem: () => store.setState({ linkProblem: undefined }),
    dismissArchiveProblem: () => store.setState({ archiveProblem: undefined }),
  };
}
