import { sameCropping } from '../../crop/cropping.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { formatBorder } from '../../runs/borderText.ts';
import { CROP_SETTING_NAMES, CROP_TITLES } from '../../network/trainingSettings.ts';
import { ENGINE_TITLES, NUMBER_SETTING_NAMES, NUMBER_SETTINGS, type RunConfig } from '../../runs/config.ts';
import * as words from '../../words/words.ts';

/** The settings of `run` that the page has changed since, each with the run's value, such as "Epochs 25". */
export function configDifferences(run: RunConfig, page: RunConfig): string[] {
  return [
    ...(run.digits === page.digits ? [] : [words.frame_data_definite({ source: run.digits })]),
    ...(sameBorder(run.border, page.border) ? [] : [`Border ${formatBorder(run.border)}`]),
    ...CROP_SETTING_NAMES.filter((name) => !sameCropping(run[name], page[name])).map(
      (name) => `${CROP_TITLES[name]} ${formatCropping(run[name])}`,
    ),
    ...NUMBER_SETTING_NAMES.filter((name) => run[name] !== page[name]).map(
      (name) => `${NUMBER_SETTINGS[name].label} ${run[name].toLocaleString('en-US', PLAIN)}`,
    ),
    ...(run.engine === page.engine ? [] : [`Engine ${engineTitle(run.engine)}`]),
  ];
}

const PLAIN: Intl.NumberFormatOptions = { maximumSignificantDigits: 12, useGrouping: false };

function sameBorder(a: RunConfig['border'], b: RunConfig['border']): boolean {
  return a?.width === b?.width && a?.share === b?.share;
}

/** An engine choice for people. */
export function engineTitle(engine: RunConfig['engine']): string {
  return engine === 'automatic' ? 'Automatic' : ENGINE_TITLES[engine];
}
