import type { ReactNode } from 'react';
import { shownRun } from '../../store/runList.ts';
import controls from '../parts/controls.module.css';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { configDifferences } from './configDifferences.ts';
import styles from './RunPanel.module.css';

/** What a person should know of the run: why it failed, and where the page's settings are no longer its own. */
export function RunNotes(): ReactNode {
  const run = usePlaygroundState(shownRun);
  const config = usePlaygroundState((state) => state.experiment.config);
  const engineProblem = usePlaygroundState(({ training: { engine } }) =>
    engine.status === 'failed' ? engine.problem : undefined,
  );
  if (!run) return null;
  const differences = configDifferences(run.config, config);
  return (
    <>
      {run.problem !== undefined && run.problem !== engineProblem && (
        <p className={controls.problem} role="alert">
          {run.problem}
        </p>
      )}
      {differences.length > 0 && (
        <p className={styles.note} role="note">
          Settings have changed since this run was started with {differences.join(', ')}.
        </p>
      )}
    </>
  );
}
