import { formatBorder } from '../../../runs/borderText.ts';
import { ENGINE_TITLES, NUMBER_SETTING_NAMES, type RunConfig } from '../../../runs/config.ts';
import { settingTitle } from '../../format/settingWords.ts';
import * as words from '../../../words/words.ts';

/** Every setting but crops and seed, as a few words. */
const TEXTS: readonly ((config: RunConfig) => string)[] = [
  ({ digits }) => words.frame_data_phrase({ source: digits }),
  ({ border }) => words.map_family_border({ border: formatBorder(border) }),
  ...NUMBER_SETTING_NAMES.filter((name) => name !== 'seed').map(
    (name) => (config: RunConfig) => `${settingTitle(name).toLowerCase()} ${config[name]}`,
  ),
  ({ engine }) =>
    words.map_family_engine({ engine: engine === 'automatic' ? engine : ENGINE_TITLES[engine] }),
];

/** What tells some settings apart, each in a few words such as "epochs 3, dropout 0.25". */
export function familyTitles(configs: readonly RunConfig[]): readonly string[] {
  const differing = TEXTS.filter((text) => new Set(configs.map(text)).size > 1);
  return configs.map((config) => differing.map((text) => text(config)).join(', '));
}
