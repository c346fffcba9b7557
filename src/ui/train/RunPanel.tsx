import { useId, type ReactNode } from 'react';
import { shownRun } from '../../store/training/selectRuns.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { Forecast } from './Forecast.tsx';
import { RunButtons } from './RunButtons.tsx';
import { RunNotes } from './RunNotes.tsx';
import styles from './RunPanel.module.css';
import { RunProgress } from './RunProgress.tsx';
import { RunStatus } from './RunStatus.tsx';
import { useObstacle } from './useObstacle.ts';
import * as words from '../../words/words.ts';

/** Start, pause, step, stop; how far the run is; what is to be known before it starts. */
export function RunPanel(): ReactNode {
  const obstacle = useObstacle();
  const obstacleId = useId();
  const run = usePlaygroundState(shownRun);
  return (
    <Panel title={words.train_run_title()} stacked>
      <div className={styles.line}>
        <RunButtons canStart={obstacle === undefined} obstacleId={obstacleId} />
        <RunProgress run={run} />
      </div>
      {obstacle !== undefined && (
        <p id={obstacleId} className={controls.quiet}>
          {obstacle}
        </p>
      )}
      <RunStatus run={run} />
      <Forecast />
      <RunNotes />
    </Panel>
  );
}
