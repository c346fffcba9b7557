import type { ReactNode } from 'react';
import { SPLIT_COUNTS } from '../../digits/digitSet.ts';
import type { DigitsView } from '../../store/state.ts';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

const TOTAL = SPLIT_COUNTS.train + SPLIT_COUNTS.test;

/** Which digits are shown and how far they are loaded, with a way to the other set. */
export function DataStatus(): ReactNode {
  const { chooseSource } = usePlayground();
  const data = usePlaygroundState((state) => state.data);
  const other = data.source === 'mnist' ? 'drawn' : 'mnist';
  return (
    <div className={styles.pill}>
      <span className={styles.dot} data-state={data.status} aria-hidden="true" />
      <span role="status" aria-label={words.frame_data_label()}>
        {statusOf(data)}
      </span>
      <button
        type="button"
        className={controls.plain}
        title={words.frame_data_description({ source: other })}
        onClick={() => chooseSource(other)}
      >
        {words.frame_data_use({ source: other })}
      </button>
    </div>
  );
}

function statusOf({ source, status, filled }: DigitsView): string {
  const name = words.frame_data_name({ source });
  if (status === 'failed') return words.frame_data_failed({ name });
  if (status === 'complete') return words.frame_data_complete({ name, count: TOTAL });
  // In large steps: a screen reader says every one of them.
  const percent = 10 * Math.floor((10 * (filled.train + filled.test)) / TOTAL);
  return words.frame_data_loading({ name, source, percent });
}
