import { lazy, Suspense, useState, type ReactNode } from 'react';
import styles from './ComparePage.module.css';
import { CurvePanel } from './CurvePanel.tsx';
import { CursorPanel } from './CursorPanel.tsx';
import { RunsPanel } from './RunsPanel.tsx';
import { useCurveRuns } from './useCurveRuns.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

/** They are about finished runs, stand below the charts, and come after them. */
const QueuePanel = lazy(() => import('./sweep/QueuePanel.tsx'));
const AnswerPanels = lazy(() => import('./answers/AnswerPanels.tsx'));
/** It stands below what the page opens with, and comes after it. */
const BorderLabPanel = lazy(() => import('./border/BorderLabPanel.tsx'));

/** Runs side by side: does the crop really matter? */
export default function ComparePage(): ReactNode {
  const runs = useCurveRuns();
  // One cursor for all charts, in epochs; undefined follows the end of the curves.
  const [cursor, setCursor] = useState<number | undefined>(undefined);
  return (
    <div className={styles.page}>
      <RunsPanel />
      <Suspense fallback={null}>
        <QueuePanel />
      </Suspense>
      <div className={styles.pair}>
        <CurvePanel metric="accuracy" runs={runs} cursor={cursor} onCursor={setCursor} />
        <CurvePanel metric="loss" runs={runs} cursor={cursor} onCursor={setCursor} />
      </div>
      <div className={styles.pair}>
        <CursorPanel runs={runs} cursor={cursor} onCursor={setCursor} />
        <VerdictPanel />
      </div>
      <Suspense fallback={null}>
        <AnswerPanels />
        <BorderLabPanel />
      </Suspense>
    </div>
  );
}
