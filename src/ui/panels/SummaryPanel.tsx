import type { ReactNode } from 'react';
import { Panel } from './Panel.tsx';
import styles from './SummaryPanel.module.css';

interface SummaryPanelProps {
  readonly summary: string;
  /** Whose summary it is, where a page has those of several layers. */
  readonly subject?: string;
}

/** The text of `model.summary()`. */
export function SummaryPanel({ summary, subject }: SummaryPanelProps): ReactNode {
  const ofSubject = subject === undefined ? '' : ` of ${subject}`;
  return (
    <Panel title="model.summary()" name={`Model summary${ofSubject}`}>
      <pre
        className={styles.summary}
        tabIndex={0}
        role="group"
        aria-label={`Table of the layers${ofSubject}`}
      >
        {summary}
      </pre>
    </Panel>
  );
}
