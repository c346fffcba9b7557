import { formatBorder } from '../../runs/borderText.ts';
import { CROP_SETTING_NAMES, CROP_TITLES } from '../../network/trainingSettings.ts';
import { formatCount } from '../../network/summary.ts';
import { NUMBER_SETTING_NAMES, NUMBER_SETTINGS, type RunConfig } from '../../runs/config.ts';

/** Every setting with the name that people know it by, and its value as something that can be compared. */
const SETTINGS: readonly (readonly [title: string, value: (config: RunConfig) => unknown])[] = [
  ['Digits', ({ digits }) => digits],
  ['Border', ({ border }) => formatBorder(border)],
  ...CROP_SETTING_NAMES.map(
    (name) => [CROP_TITLES[name], (config: RunConfig) => JSON.stringify(config[name])] as const,
  ),
  ...NUMBER_SETTING_NAMES.map(
    (name) => [NUMBER_SETTINGS[name].label, (config: RunConfig) => config[name]] as const,
  ),
  ['Engine', ({ engine }) => engine],
];

/** In which settings runs differ, and what they have in common, in a sentence or two. */
export function settingDifferences(configs: readonly RunConfig[]): string {
  const [first] = configs;
  if (!first) return '';
  const { epochs, trainingDigits, batchSize, seed, border } = first;
  const common =
    `${epochs === 1 ? '1 epoch' : `${formatCount(epochs)} epochs`} of ${formatCount(trainingDigits)} digits ` +
    `in batches of ${formatCount(batchSize)}, seed ${seed}${border ? `, border ${formatBorder(border)}` : ''}`;
  if (configs.length === 1) return `${common}.`;
  const differing = SETTINGS.filter(([, value]) => new Set(configs.map(value)).size > 1).map(
    ([title]) => title,
  );
  if (differing.length === 0) return `All settings are the same: ${common}.`;
  const isSmall = differing.length === 1 && differing[0] === 'Cropping';
  if (isSmall) return `Only the cropping differs. The same for all: ${common}.`;
  return `The runs differ in ${listed(differing)}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
