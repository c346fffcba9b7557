import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Later } from '../panels/Later.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './ComparePage.module.css';
import { CurvePanel } from './CurvePanel.tsx';
import { RunsPanel } from './RunsPanel.tsx';
import { useCurveGroups } from './useCurveGroups.ts';

/** They stand below the charts, and come after them. */
const ReadingPanels = lazy(() => import('./ReadingPanels.tsx'));
/** They are about runs that wait and about finished ones. */
const QueuePanel = lazy(() => import('./sweep/QueuePanel.tsx'));
const MapPanel = lazy(() => import('./map/MapPanel.tsx'));
const AnswerPanels = lazy(() => import('./answers/AnswerPanels.tsx'));
/** It stands below what the page opens with, and comes after it. */
const BorderLabPanel = lazy(() => import('./border/BorderLabPanel.tsx'));

/** Runs side by side: does the crop really matter? */
export default function ComparePage(): ReactNode {
  return (
    <div className={styles.page}>
      <RunsPanel />
      <Suspense fallback={null}>
        <QueuePanel />
      </Suspense>
      <Curves />
      <Below />
    </div>
  );
}

/** With so many runs the page is screens long, and what nobody sees of it is not drawn. */
const MANY_RUNS = 12;

/** What finished runs tell, each part in a frame of its own. */
function Below(): ReactNode {
  const isLong = usePlaygroundState(({ training }) => training.runs.length >= MANY_RUNS);
  return (
    <div className={styles.below} data-long={isLong}>
      <Later frames={2}>
        <MapPanel />
      </Later>
      <Later frames={4}>
        <AnswerPanels />
      </Later>
      <Later frames={6}>
        <BorderLabPanel />
      </Later>
    </div>
  );
}

/** All curves, read at one cursor; nothing else is drawn anew when that moves. */
function Curves(): ReactNode {
  const groups = useCurveGroups();
  // One cursor for all charts, in epochs; undefined follows the end of the curves.
  const [cursor, setCursor] = useState<number | undefined>(undefined);
  return (
    <>
      <div className={styles.pair}>
        <CurvePanel metric="accuracy" groups={groups} cursor={cursor} onCursor={setCursor} />
        <CurvePanel metric="loss" groups={groups} cursor={cursor} onCursor={setCursor} />
      </div>
      <div className={styles.pair}>
        <Suspense fallback={null}>
          <ReadingPanels groups={groups} cursor={cursor} onCursor={setCursor} />
        </Suspense>
      </div>
    </>
  );
}
