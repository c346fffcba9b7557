import { formatCount } from '../../network/summary.ts';
import { formatBorder } from '../../runs/borderText.ts';
import type { RunConfig } from '../../runs/config.ts';
import { differingSettings } from '../../runs/sameSettings.ts';
import { settingTitle } from '../format/settingWords.ts';

/** In which settings runs differ, and what they have in common, in a sentence or two. */
export function settingDifferences(configs: readonly RunConfig[]): string {
  const [first] = configs;
  if (!first) return '';
  const { epochs, trainingDigits, batchSize, seed, border } = first;
  const common =
    `${epochs === 1 ? '1 epoch' : `${formatCount(epochs)} epochs`} of ${formatCount(trainingDigits)} digits ` +
    `in batches of ${formatCount(batchSize)}, seed ${seed}${border ? `, border ${formatBorder(border)}` : ''}`;
  if (configs.length === 1) return `${common}.`;
  const differing = differingSettings(configs);
  if (differing.length === 0) return `All settings are the same: ${common}.`;
  const isSmall = differing.length === 1 && differing[0] === 'cropping';
  if (isSmall) return `Only the cropping differs. The same for all: ${common}.`;
  return `The runs differ in ${listed(differing.map(settingTitle))}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
