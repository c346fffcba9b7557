import { useMemo, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { useStateInBackground } from '../hooks/useStateInBackground.ts';
import { comparisonsOf, testedRunsOf } from './comparisons.ts';
import styles from './VerdictPanel.module.css';

/** What the finished runs say about the crop, with the numbers and no more than they can tell. */
export function VerdictPanel(): ReactNode {
  const tested = useStateInBackground(testedRunsOf);
  const { comparisons, caution } = useMemo(() => comparisonsOf(tested), [tested]);
  return (
    <Panel title="Does the crop matter?" note="test accuracy of the finished runs">
      {comparisons.length === 0 ? (
        <p className={controls.quiet}>
          The answer comes here when two runs are finished: the crop’s price in test digits, and what it
          saves.
        </p>
      ) : (
        <>
          <ul className={styles.comparisons} tabIndex={0} aria-label="Differences of the test accuracies">
            {comparisons.map(({ id, difference, sentence }) => (
              <li key={id}>
                <strong className={styles.difference}>{difference}</strong>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          <p className={controls.quiet}>{caution}</p>
        </>
      )}
    </Panel>
  );
}
