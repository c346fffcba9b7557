import { KerasError } from '../croppingError.ts';
import { strOf } from '../notation/printLiteral.ts';
import type { PythonValue } from '../notation/pythonValue.ts';

/** Where the channels stand in a tensor's shape: behind the axes that are cropped, or before them. */
export const DATA_FORMATS = ['channels_last', 'channels_first'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/**
 * Keras's `standardize_data_format`: any capitals will do, and `None` stands for what `keras.json` says, which is
 * `channels_last` unless somebody changed it.
 * @throws KerasError for everything else, with the value in lower case
 */
export function standardizeDataFormat(value: PythonValue): DataFormat {
  if (value.type === 'NoneType') return 'channels_last';
  const received = strOf(value).toLowerCase();
  const dataFormat = DATA_FORMATS.find((format) => format === received);
  if (dataFormat !== undefined) return dataFormat;
  const problem = "The `data_format` argument must be one of {'channels_first', 'channels_last'}.";
  throw new KerasError('ValueError', `${problem} Received: data_format=${received}`);
}

/** The axis of a tensor, batch first, at which the axes that are cropped begin. */
export function firstCroppedAxis(dataFormat: DataFormat = 'channels_last'): 1 | 2 {
  return dataFormat === 'channels_first' ? 2 : 1;
}
