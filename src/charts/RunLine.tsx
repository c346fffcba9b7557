import type { ReactNode } from 'react';
import { useChartTheme } from './chartTheme.ts';
import { lineBackground } from './lineBackground.ts';
import styles from './MetricChart.module.css';

/** A sample of a run's line, in its colour and with its dashes. Decoration beside its name. */
export function RunLine({ style }: { readonly style: number }): ReactNode {
  const { dark } = useChartTheme();
  // One box: a page has hundreds of them, and each SVG would be a small document to lay out.
  return <span className={styles.sample} style={{ background: lineBackground(style, dark) }} />;
}
