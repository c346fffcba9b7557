import { formatBorder } from '../../runs/borderText.ts';
import type { RunConfig } from '../../runs/config.ts';
import { differingSettings } from '../../runs/sameSettings.ts';
import { settingTitle } from '../format/settingWords.ts';
import * as words from '../../words/words.ts';

/** In which settings runs differ, and what they have in common, in a sentence or two. */
export function settingDifferences(configs: readonly RunConfig[]): string {
  const [first] = configs;
  if (!first) return '';
  const { epochs, trainingDigits, batchSize, seed, border } = first;
  const settings = words.compare_differ_settings({ epochs, digits: trainingDigits, batch: batchSize, seed });
  const common = border ? words.compare_differ_border({ settings, border: formatBorder(border) }) : settings;
  if (configs.length === 1) return words.compare_differ_single({ common });
  const differing = differingSettings(configs);
  if (differing.length === 0) return words.compare_differ_none({ common });
  const isSmall = differing.length === 1 && differing[0] === 'cropping';
  if (isSmall) return words.compare_differ_cropping({ common });
  return words.compare_differ_text({ settings: listed(differing.map(settingTitle)) });
}

function listed(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  if (titles.length < 2) return last;
  return words.compare_differ_list({ others: titles.slice(0, -1).join(', '), last });
}
