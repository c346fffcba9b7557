import type { ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import { Panel } from '../parts/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { comparisonVerdicts } from './comparisonVerdict.ts';
import styles from './VerdictPanel.module.css';

/** What the finished runs say about the crop, with the numbers and no more than they can tell. */
export function VerdictPanel(): ReactNode {
  const runs = usePlaygroundState((state) => state.training.runs);
  const verdicts = comparisonVerdicts(runs.filter(({ hidden }) => !hidden));
  return (
    <Panel title="Does the crop matter?" note="test accuracy of the finished runs">
      {verdicts.length === 0 ? (
        <p className={controls.quiet}>
          The answer comes here when two runs are finished: the crop’s price in test digits, and what it
          saves.
        </p>
      ) : (
        <>
          <ul className={styles.verdicts}>
            {verdicts.map(({ id, difference, sentence }) => (
              <li key={id}>
                <strong className={styles.difference}>{difference}</strong>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          <p className={controls.quiet}>
            One run of each cannot tell how much of a difference is chance: repeat them with other seeds
            before you believe a small one.
          </p>
        </>
      )}
    </Panel>
  );
}
