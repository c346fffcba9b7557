import type { ReactNode } from 'react';
import type { LayerName } from '../../crop/croppingLayers.ts';
import { DATA_FORMATS } from '../../crop/standardize/standardizeDataFormat.ts';
import { RadioChips } from '../controls/RadioChips.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Layout.module.css';
import * as words from '../../words/words.ts';

/** Keras's name of the argument. */
const DATA_FORMAT = 'data_format';

const OPTIONS = DATA_FORMATS.map((format) => [format, format] as const);

/** The layer's `data_format`: one setting for both layers that have it. */
export function DataFormatSetting({ layer }: { readonly layer: LayerName }): ReactNode {
  const { changeRanks } = usePlayground();
  const dataFormat = usePlaygroundState(({ experiment }) => experiment.ranks.dataFormat);
  return (
    <div className={styles.setting}>
      <code aria-hidden="true">{DATA_FORMAT}</code>
      <RadioChips
        name={words.ranks_format_label({ layer })}
        options={OPTIONS}
        value={dataFormat}
        onChange={(chosen) => changeRanks({ dataFormat: chosen })}
      />
    </div>
  );
}
