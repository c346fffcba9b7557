import type { ReactNode } from 'react';
import type { DigitSource } from '../../digits/digitSet.ts';
import { SPLIT_COUNTS } from '../../digits/digitSet.ts';
import { formatCount } from '../../network/summary.ts';
import type { DataView } from '../../store/state.ts';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Frame.module.css';

const NAMES: Readonly<Record<DigitSource, string>> = { mnist: 'MNIST', drawn: 'Drawn digits' };
/** What the other digits are, for who takes "drawn" for something to do. */
const DESCRIPTIONS: Readonly<Record<DigitSource, string>> = {
  mnist: 'The 70,000 handwritten digits of MNIST',
  drawn: 'Another 70,000 digits, which the page draws by itself in the place of MNIST’s',
};
const TOTAL = SPLIT_COUNTS.train + SPLIT_COUNTS.test;

/** Which digits are shown and how far they are loaded, with a way to the other set. */
export function DataStatus(): ReactNode {
  const { chooseSource } = usePlayground();
  const data = usePlaygroundState((state) => state.data);
  const other = data.source === 'mnist' ? 'drawn' : 'mnist';
  return (
    <div className={styles.pill}>
      <span className={styles.dot} data-state={data.status} aria-hidden="true" />
      <span role="status" aria-label="Data">
        {statusOf(data)}
      </span>
      <button
        type="button"
        className={controls.plain}
        title={DESCRIPTIONS[other]}
        onClick={() => chooseSource(other)}
      >
        {other === 'mnist' ? 'Use MNIST' : 'Use drawn digits'}
      </button>
    </div>
  );
}

function statusOf({ source, status, filled }: DataView): string {
  if (status === 'failed') return `${NAMES[source]} · not loaded`;
  if (status === 'complete') return `${NAMES[source]} · ${formatCount(TOTAL)} digits`;
  // In large steps: a screen reader says every one of them.
  const share = 10 * Math.floor((10 * (filled.train + filled.test)) / TOTAL);
  return `${NAMES[source]} · ${source === 'mnist' ? 'loading' : 'drawing'} ${share} %`;
}
