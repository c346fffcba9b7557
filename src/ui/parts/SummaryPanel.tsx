import type { ReactNode } from 'react';
import { Panel } from './Panel.tsx';
import styles from './SummaryPanel.module.css';

/** The text of `model.summary()`. */
export function SummaryPanel({ summary }: { readonly summary: string }): ReactNode {
  return (
    <Panel title="model.summary()" name="Model summary">
      <pre className={styles.summary} tabIndex={0} role="group" aria-label="Table of the layers">
        {summary}
      </pre>
    </Panel>
  );
}
