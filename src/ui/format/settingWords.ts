import { formatCropping } from '../../crop/notation/printCropping.ts';
import type { Border } from '../../digits/border/border.ts';
import { formatBorder } from '../../runs/borderText.ts';
import {
  BORDER_SETTINGS,
  ENGINE_TITLES,
  isAllowed,
  NUMBER_SETTINGS,
  numberSetting,
  type EngineChoice,
  type NumberSetting,
  type NumberSettingName,
  type RunConfig,
} from '../../runs/config.ts';
import type { SettingName } from '../../runs/sameSettings.ts';
import * as words from '../../words/words.ts';

/** A setting as people know it, with a capital letter. */
export function settingTitle(name: SettingName): string {
  return words.parts_setting_title({ name });
}

/** A number of the border as people know it, with a capital letter. */
export function borderTitle(name: keyof Border): string {
  return words.parts_border_title({ name });
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

/** One sentence about what is wrong with `value` for the setting `name`; undefined where it is fine. */
export function numberProblem(
  name: NumberSettingName,
  value: number,
  digits: RunConfig['digits'],
): string | undefined {
  return problemWith(settingTitle(name), numberSetting(name, digits), value);
}

/** One sentence about what is wrong with a number of the border; undefined where it is fine. */
export function borderProblem(name: keyof Border, value: number): string | undefined {
  return problemWith(borderTitle(name), BORDER_SETTINGS[name], value);
}

function problemWith(setting: string, bounds: NumberSetting, value: number): string | undefined {
  if (isAllowed(bounds, value)) return undefined;
  return words.parts_setting_refused({ setting, ...bounds });
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
