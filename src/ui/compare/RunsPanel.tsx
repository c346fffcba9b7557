import { lazy, memo, Suspense, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { groupRuns, visibleRuns } from '../../runs/runGroups.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { useThrottled } from '../hooks/useThrottled.ts';
import { GroupControls } from './GroupControls.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import styles from './RunsPanel.module.css';
import { RunsTable } from './RunsTable.tsx';
import { settingDifferences } from './settingDifferences.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** Needed when there is something to keep. */
const RunFiles = lazy(() => import('./RunFiles.tsx'));

/** More often than this no number can be read. */
const SHOWN_MILLISECONDS = 160;

/** The runs: how to begin them, what they differ in, and their figures. */
export function RunsPanel(): ReactNode {
  const newest = usePlaygroundState((state) => state.training.runs);
  const runs = useThrottled(newest, SHOWN_MILLISECONDS);
  return (
    <Panel title={words.compare_runs_title()} stacked>
      <GroupControls />
      <RemovedNotice rows={runs} />
      {runs.length === 0 ? (
        <p className={controls.quiet}>{words.compare_runs_empty()}</p>
      ) : (
        <>
          <RunsLine runs={runs} />
          <RunsTable runs={runs} />
        </>
      )}
      <Suspense fallback={null}>
        <RunFiles />
      </Suspense>
    </Panel>
  );
}

/** What the runs that take part differ in, and whether their seeds are drawn together. */
const RunsLine = memo(function RunsLine({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const { groupSeeds } = usePlayground();
  const isGrouped = usePlaygroundState((state) => state.experiment.groupSeeds);
  const visible = visibleRuns(runs);
  const hidden = runs.length - visible.length;
  return (
    <div className={styles.line}>
      <p className={styles.words}>
        {settingDifferences(visible.map(({ config }) => config))}
        {hidden > 0 && (
          <span className={controls.quiet}> {words.compare_runs_hidden({ count: hidden })}</span>
        )}
      </p>
      {groupRuns(visible).some((group) => group.runs.length > 1) && (
        <label className={`${controls.check} ${styles.group}`}>
          <input
            type="checkbox"
            role="switch"
            checked={isGrouped}
            onChange={({ target }) => groupSeeds(target.checked)}
          />
          {words.compare_runs_group()}
        </label>
      )}
    </div>
  );
});
