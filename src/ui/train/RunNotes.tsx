import type { ReactNode } from 'react';
import { shownRun, trainableConfig } from '../../store/training/selectRuns.ts';
import type { PlaygroundState } from '../../store/state.ts';
import controls from '../controls/controls.module.css';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { configDifferences } from './configDifferences.ts';
import styles from './RunPanel.module.css';
import * as words from '../../words/words.ts';

/** What a person should know of the run: why it failed, and where the page's settings are no longer its own. */
export function RunNotes(): ReactNode {
  const run = usePlaygroundState(shownRun);
  const changes = usePlaygroundState(changesSince);
  const engineProblem = usePlaygroundState(({ training: { engine } }) =>
    engine.status === 'failed' ? engine.problem : undefined,
  );
  if (!run) return null;
  return (
    <>
      {run.problem !== undefined && run.problem !== engineProblem && (
        <p className={controls.problem} role="alert">
          {run.problem}
        </p>
      )}
      {changes !== '' && (
        <p className={styles.note} role="note">
          {words.train_run_changed({ changes })}
        </p>
      )}
    </>
  );
}

/** What the shown run has otherwise than a new one would have, as words; empty without a difference. */
function changesSince(state: PlaygroundState): string {
  const run = shownRun(state);
  // Drawn digits that stand in for MNIST are no change of the settings, which still name MNIST.
  return run ? configDifferences(run.config, trainableConfig(state)).join(', ') : '';
}
