import { ProblemError } from '../basics/problem.ts';
import { CroppingError } from '../crop/croppingError.ts';
import { MARGIN_LINKS } from '../crop/drag.ts';
import { compactCropping } from '../crop/notation/printCropping.ts';
import { DATA_FORMATS } from '../crop/standardize/standardizeDataFormat.ts';
import { SPLITS } from '../digits/digitSet.ts';
import { countsOf, SOURCES, type DigitSource } from '../digits/sources.ts';
import { CROP_KEYS, CROP_SETTING_NAMES, type CropSettingName } from '../network/trainingSettings.ts';
import type { Border } from '../digits/border/border.ts';
import {
  BORDER_SETTINGS,
  DEFAULT_BORDER,
  ENGINE_NAMES,
  isAllowed,
  numberSetting,
  type NumberSetting,
  type NumberSettingName,
  type RunConfig,
} from './config.ts';
import { readCrop } from './readCrop.ts';
import { DEFAULT_EXPERIMENT, experimentOn, PAGES, type DigitChoice, type Experiment } from './experiment.ts';
import {
  readSignalCropping,
  readVolumeCropping,
  VOLUME_FRAMES,
  VOLUME_KINDS,
  type RankSettings,
} from './ranks.ts';

/** A link that cannot be read, with one sentence for the person who followed it. */
export class LinkError extends ProblemError {
  override readonly name = 'LinkError';
}

/** One setting in the link: how it is written, and how its text is read back (throws a `LinkError`). */
interface Field {
  readonly name: string;
  readonly write: (experiment: Experiment) => string;
  readonly read: (text: string, experiment: Experiment) => Experiment;
}

/** The data set decides what else can be chosen, and what all of its digits are. */
const DATA: Field = {
  name: 'data',
  write: ({ config }) => config.digits,
  read: (text, experiment) => experimentOn(experiment, oneOf('data', text, SOURCES)),
};

/** In the order in which they are written and read. */
const FIELDS: readonly Field[] = [
  DATA,
  {
    name: 'digit',
    write: ({ digit }) => `${digit.split}-${digit.index}`,
    read: (text, experiment) => ({ ...experiment, digit: readDigit(text, experiment.config.digits) }),
  },
  {
    name: 'own_digit',
    write: ({ ownDigit = '' }) => ownDigit,
    // What is wrong with it is found when it is drawn again, by a program that most visits need not load.
    read: (ownDigit, experiment) => ({ ...experiment, ownDigit }),
  },
  borderField('border_width', 'width'),
  borderField('border_share', 'share'),
  ...CROP_SETTING_NAMES.map(cropField),
  {
    name: 'link',
    write: ({ marginLink }) => marginLink,
    read: (text, experiment) => ({ ...experiment, marginLink: oneOf('link', text, MARGIN_LINKS) }),
  },
  switchField('mean_ink', 'showMeanInk'),
  switchField('group_seeds', 'groupSeeds'),
  numberField('epochs', 'epochs'),
  numberField('batch_size', 'batchSize'),
  numberField('training_digits', 'trainingDigits'),
  numberField('validation_split', 'validationSplit'),
  numberField('learning_rate', 'learningRate'),
  numberField('dropout', 'dropout'),
  numberField('seed', 'seed'),
  {
    name: 'engine',
    write: ({ config }) => config.engine,
    read: (text, experiment) =>
      withConfig(experiment, { engine: oneOf('engine', text, ['automatic', ...ENGINE_NAMES]) }),
  },
  {
    name: 'cropping_1d',
    write: ({ ranks }) => compactCropping(ranks.cropping1D),
    read: (text, experiment) =>
      withRanks(experiment, { cropping1D: readCropping('cropping_1d', text, readSignalCropping) }),
  },
  {
    name: 'cropping_3d',
    write: ({ ranks }) => compactCropping(ranks.cropping3D),
    read: (text, experiment) =>
      withRanks(experiment, { cropping3D: readCropping('cropping_3d', text, readVolumeCropping) }),
  },
  {
    name: 'data_format',
    write: ({ ranks }) => ranks.dataFormat,
    read: (text, experiment) =>
      withRanks(experiment, { dataFormat: oneOf('data_format', text, DATA_FORMATS) }),
  },
  {
    name: 'volume',
    write: ({ ranks }) => ranks.volume,
    read: (text, experiment) => withRanks(experiment, { volume: oneOf('volume', text, VOLUME_KINDS) }),
  },
  {
    name: 'frame',
    write: ({ ranks }) => String(ranks.frame),
    read: (text, experiment) => withRanks(experiment, { frame: readFrame(text) }),
  },
];

/**
 * The link of an experiment, readable and editable by hand, such as `#/crop?digit=train-7&cropping=((4,4),(5,3))`.
 * Only what differs from the defaults is written.
 */
export function writeLink(experiment: Experiment): string {
  const defaults = experimentOn(DEFAULT_EXPERIMENT, experiment.config.digits);
  const settings = FIELDS.filter(
    (field) => field.write(experiment) !== field.write(field === DATA ? DEFAULT_EXPERIMENT : defaults),
  ).map(({ name, write }) => `${name}=${write(experiment)}`);
  return `#/${experiment.page}${settings.length > 0 ? `?${settings.join('&')}` : ''}`;
}

/**
 * The experiment that a link describes; an empty one is the default. Throws a `LinkError` whose message says what came
 * and what was expected.
 */
export function readLink(link: string): Experiment {
  const [path = '', ...query] = link.replace(/^#?\/?/, '').split('?');
  const page = path === '' ? DEFAULT_EXPERIMENT.page : oneOf('page', decode(path), PAGES);
  const texts = query.join('?').split('&').filter(Boolean).map(splitSetting);
  const fields = texts.map(([name, text]) => {
    const place = FIELDS.findIndex((candidate) => candidate.name === name);
    const field = FIELDS[place];
    if (!field) throw new LinkError({ code: 'linkSetting', figures: { setting: name } });
    return { place, text, field };
  });
  return fields
    .sort((a, b) => a.place - b.place)
    .reduce((experiment, { field, text }) => field.read(text, experiment), { ...DEFAULT_EXPERIMENT, page });
}

function splitSetting(setting: string): readonly [name: string, text: string] {
  const at = setting.indexOf('=');
  if (at < 0) throw new LinkError({ code: 'linkValue', figures: { setting: decode(setting) } });
  return [decode(setting.slice(0, at)), decode(setting.slice(at + 1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new LinkError({ code: 'linkEncoding', figures: { text } });
  }
}

function readDigit(text: string, digits: DigitSource): DigitChoice {
  const counts = countsOf(digits);
  const match = /^(\w+)-(\d+)$/.exec(text);
  const split = SPLITS.find((name) => name === match?.[1]);
  const index = Number(match?.[2]);
  if (split && index < counts[split]) return { split, index };
  throw new LinkError({
    code: 'linkDigit',
    figures: { text, train: counts.train - 1, test: counts.test - 1 },
  });
}

/** What `read` makes of a cropping's text; what Keras says of one that it refuses, as the link's problem. */
function readCropping<LayerCropping>(
  name: string,
  text: string,
  read: (text: string) => LayerCropping,
): LayerCropping {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof CroppingError)
      throw new LinkError({ code: 'linkCropping', figures: { setting: name, text, reason: error.message } });
    throw error;
  }
}

function readFrame(text: string): number {
  const frame = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (frame < VOLUME_FRAMES) return frame;
  throw new LinkError({ code: 'linkFrame', figures: { text, last: VOLUME_FRAMES - 1 } });
}

function oneOf<const Name extends string>(what: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text);
  if (found) return found;
  throw new LinkError({ code: 'linkChoice', figures: { setting: what, text, choices: names.join(', ') } });
}

function withConfig(experiment: Experiment, change: Partial<RunConfig>): Experiment {
  return { ...experiment, config: { ...experiment.config, ...change } };
}

function switchField(name: string, setting: 'showMeanInk' | 'groupSeeds'): Field {
  return {
    name,
    write: ({ [setting]: isOn }) => (isOn ? 'on' : 'off'),
    read: (text, experiment) => ({ ...experiment, [setting]: oneOf(name, text, ['on', 'off']) === 'on' }),
  };
}

function cropField(setting: CropSettingName): Field {
  const name = CROP_KEYS[setting];
  return {
    name,
    write: ({ config }) => compactCropping(config[setting]),
    read: (text, experiment) =>
      withConfig(experiment, { [setting]: readCropping(name, text, (crop) => readCrop(crop, setting)) }),
  };
}

function withRanks(experiment: Experiment, change: Partial<RankSettings>): Experiment {
  return { ...experiment, ranks: { ...experiment.ranks, ...change } };
}

/** A number of the border; naming one of them gives a border, whose other number is the default until it is named, too. */
function borderField(name: string, setting: keyof Border): Field {
  return {
    name,
    write: ({ config: { border } }) => (border ? String(border[setting]) : ''),
    read: (text, experiment) => {
      const value = readNumber(
        text,
        setting === 'width' ? 'borderWidth' : 'borderShare',
        BORDER_SETTINGS[setting],
      );
      const border = experiment.config.border ?? DEFAULT_BORDER;
      return withConfig(experiment, { border: { ...border, [setting]: value } });
    },
  };
}

function numberField(name: string, setting: NumberSettingName): Field {
  return {
    name,
    write: ({ config }) => String(config[setting]),
    read: (text, experiment) =>
      withConfig(experiment, {
        [setting]: readNumber(text, setting, numberSetting(setting, experiment.config.digits)),
      }),
  };
}

function readNumber(text: string, setting: string, bounds: NumberSetting): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (isAllowed(bounds, value)) return value;
  throw new LinkError({ code: 'linkNumber', figures: { setting, text, ...bounds } });
}
