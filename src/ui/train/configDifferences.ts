import type { RunConfig } from '../../runs/config.ts';
import { differingSettings } from '../../runs/sameSettings.ts';
import { settingText } from '../format/settingWords.ts';

/** The settings of `run` that the page has changed since, each with the run's value, such as "Epochs 25". */
export function configDifferences(run: RunConfig, page: RunConfig): string[] {
  return differingSettings([run, page]).map((name) => settingText(name, run));
}
