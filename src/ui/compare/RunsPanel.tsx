import { lazy, Suspense, type ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import { Panel } from '../parts/Panel.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { useThrottled } from '../useThrottled.ts';
import { GroupControls } from './GroupControls.tsx';
import styles from './RunsPanel.module.css';
import { RunsTable } from './RunsTable.tsx';
import { settingDifferences } from './settingDifferences.ts';

/** Needed when there is something to keep. */
const RunFiles = lazy(() => import('./RunFiles.tsx'));

/** More often than this no number can be read. */
const SHOWN_MILLISECONDS = 200;

/** The runs: how to begin them, what they differ in, and their figures. */
export function RunsPanel(): ReactNode {
  const newest = usePlaygroundState((state) => state.training.runs);
  const runs = useThrottled(newest, SHOWN_MILLISECONDS);
  return (
    <Panel title="Runs" className={styles.panel}>
      <GroupControls />
      <RemovedNotice />
      {runs.length === 0 ? (
        <p className={controls.quiet}>
          No run yet. “Train cropped and classic” trains the network twice with the settings of the Train
          page: once on your crop and once on whole digits, from the same seed, with the same batches in the
          same order.
        </p>
      ) : (
        <>
          <p>{settingDifferences(runs.map(({ config }) => config))}</p>
          <RunsTable runs={runs} />
        </>
      )}
      <Suspense fallback={null}>
        <RunFiles />
      </Suspense>
    </Panel>
  );
}

function RemovedNotice(): ReactNode {
  const { undoRemove } = usePlayground();
  const removed = usePlaygroundState((state) => state.training.removed);
  return (
    <p className={styles.removed} role="status" aria-label="Removed">
      {removed && (
        <>
          {removed.run.name} was removed.{' '}
          <button type="button" className={controls.plain} onClick={undoRemove}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}
