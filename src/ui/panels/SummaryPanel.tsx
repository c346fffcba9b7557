import type { ReactNode } from 'react';
import { Panel } from './Panel.tsx';
import styles from './SummaryPanel.module.css';
import * as words from '../../words/words.ts';

interface SummaryPanelProps {
  readonly summary: string;
  /** Whose summary it is, where a page has those of several layers. */
  readonly subject?: string;
}

/** Python, which every reader of the page writes the same. */
const SUMMARY = 'model.summary()';

/** The text of `model.summary()`. */
export function SummaryPanel({ summary, subject = 'none' }: SummaryPanelProps): ReactNode {
  return (
    <Panel title={SUMMARY} name={words.parts_summary_label({ subject })}>
      <pre
        className={styles.summary}
        tabIndex={0}
        role="group"
        aria-label={words.parts_summary_table({ subject })}
      >
        {summary}
      </pre>
    </Panel>
  );
}
