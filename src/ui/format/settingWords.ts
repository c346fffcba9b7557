import { formatCropping } from '../../crop/notation/printCropping.ts';
import { CROP_TITLES } from '../../network/trainingSettings.ts';
import { formatBorder } from '../../runs/borderText.ts';
import {
  ENGINE_TITLES,
  NUMBER_SETTINGS,
  type EngineChoice,
  type NumberSettingName,
  type RunConfig,
} from '../../runs/config.ts';
import type { SettingName } from '../../runs/sameSettings.ts';
import * as words from '../../words/words.ts';

const TITLES = {
  digits: words.parts_setting_digits(),
  border: words.parts_setting_border(),
  ...CROP_TITLES,
  engine: words.parts_setting_engine(),
};

/** A setting as people know it, with a capital letter. */
export function settingTitle(name: SettingName): string {
  return isNumber(name) ? NUMBER_SETTINGS[name].label : TITLES[name];
}

/** A setting with its value, such as "Epochs 25"; digits are known by their name alone. */
export function settingText(name: SettingName, config: RunConfig): string {
  if (name === 'digits') return words.frame_data_definite({ source: config.digits });
  return words.parts_setting_value({ setting: settingTitle(name), value: valueText(name, config) });
}

/** An engine choice for people. */
export function engineTitle(engine: EngineChoice): string {
  return engine === 'automatic' ? words.parts_setting_automatic() : ENGINE_TITLES[engine];
}

const PLAIN: Intl.NumberFormatOptions = { maximumSignificantDigits: 12, useGrouping: false };

function valueText(name: Exclude<SettingName, 'digits'>, config: RunConfig): string {
  if (isNumber(name)) return config[name].toLocaleString('en-US', PLAIN);
  if (name === 'border') return formatBorder(config.border);
  if (name === 'engine') return engineTitle(config.engine);
  return formatCropping(config[name]);
}

function isNumber(name: SettingName): name is NumberSettingName {
  return name in NUMBER_SETTINGS;
}
