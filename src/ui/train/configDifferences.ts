import { sameCropping } from '../../crop/cropping.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { ENGINE_TITLES, NUMBER_SETTING_NAMES, NUMBER_SETTINGS, type RunConfig } from '../../runs/config.ts';

/** The settings of `run` that the page has changed since, each with the run's value, such as "Epochs 25". */
export function configDifferences(run: RunConfig, page: RunConfig): string[] {
  return [
    ...(run.digits === page.digits ? [] : [run.digits === 'mnist' ? 'MNIST' : 'the drawn digits']),
    ...(sameCropping(run.cropping, page.cropping) ? [] : [`Cropping ${formatCropping(run.cropping)}`]),
    ...NUMBER_SETTING_NAMES.filter((name) => run[name] !== page[name]).map(
      (name) => `${NUMBER_SETTINGS[name].label} ${run[name].toLocaleString('en-US', PLAIN)}`,
    ),
    ...(run.engine === page.engine ? [] : [`Engine ${engineTitle(run.engine)}`]),
  ];
}

const PLAIN: Intl.NumberFormatOptions = { maximumSignificantDigits: 12, useGrouping: false };

/** An engine choice for people. */
export function engineTitle(engine: RunConfig['engine']): string {
  return engine === 'automatic' ? 'Automatic' : ENGINE_TITLES[engine];
}
