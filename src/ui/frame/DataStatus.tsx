import type { ReactNode } from 'react';
import { SOURCES, totalOf } from '../../digits/sources.ts';
import type { DigitsView } from '../../store/state.ts';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

/** Which digits are shown and how far they are loaded, with a way to the others. */
export function DataStatus(): ReactNode {
  const { chooseSource } = usePlayground();
  const data = usePlaygroundState((state) => state.data);
  return (
    <div className={styles.pill}>
      <span className={styles.dot} data-state={data.status} aria-hidden="true" />
      <span role="status" aria-label={words.frame_data_label()}>
        {statusOf(data)}
      </span>
      {SOURCES.filter((source) => source !== data.source).map((source) => (
        <button
          key={source}
          type="button"
          className={controls.plain}
          title={words.frame_data_description({ source, count: totalOf(source) })}
          onClick={() => chooseSource(source)}
        >
          {words.frame_data_use({ source })}
        </button>
      ))}
    </div>
  );
}

function statusOf({ source, status, filled }: DigitsView): string {
  const name = words.frame_data_name({ source });
  const total = totalOf(source);
  if (status === 'failed') return words.frame_data_failed({ name });
  if (status === 'complete') return words.frame_data_complete({ name, count: total });
  // In large steps: a screen reader says every one of them.
  const percent = 10 * Math.floor((10 * (filled.train + filled.test)) / total);
  return words.frame_data_loading({ name, source, percent });
}
