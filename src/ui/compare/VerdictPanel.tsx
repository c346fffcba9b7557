import { useMemo, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { useStateInBackground } from '../hooks/useStateInBackground.ts';
import { comparisonsOf, testedRunsOf } from './comparisons.ts';
import styles from './VerdictPanel.module.css';
import * as words from '../../words/words.ts';

/** What the finished runs say about the crop, with the numbers and no more than they can tell. */
export function VerdictPanel(): ReactNode {
  const tested = useStateInBackground(testedRunsOf);
  const { comparisons, caution } = useMemo(() => comparisonsOf(tested), [tested]);
  return (
    <Panel title={words.compare_verdict_title()} note={words.compare_verdict_note()}>
      {comparisons.length === 0 ? (
        <p className={controls.quiet}>{words.compare_verdict_empty()}</p>
      ) : (
        <>
          <ul className={styles.comparisons} tabIndex={0} aria-label={words.compare_verdict_label()}>
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
