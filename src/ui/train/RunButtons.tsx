import type { ReactNode } from 'react';
import { shownRun } from '../../store/training/selectRuns.ts';
import { PressButton } from '../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { runButtonStates, type RunButtonStates } from './runButtonStates.ts';
import styles from './RunPanel.module.css';

interface RunButtonsProps {
  /** Whether a new run could begin. */
  readonly canStart: boolean;
  /** The id of the text that says why none can. */
  readonly obstacleId: string;
}

const MAIN_TEXTS: Readonly<Record<RunButtonStates['main'], string>> = {
  train: 'Train',
  pause: 'Pause',
  resume: 'Resume',
};

/**
 * The buttons of the run. A button that does not work now keeps the keyboard's place, so that it is not lost when a run
 * ends.
 */
export function RunButtons({ canStart, obstacleId }: RunButtonsProps): ReactNode {
  const playground = usePlayground();
  const run = usePlaygroundState(shownRun);
  const { main, mainEnabled, stepEnabled, stopEnabled } = runButtonStates(run, canStart);
  const reason = canStart ? undefined : obstacleId;
  return (
    <div className={styles.buttons}>
      <PressButton
        className={styles.button}
        main
        enabled={mainEnabled}
        reason={mainEnabled ? undefined : reason}
        onPress={playground[main]}
      >
        {MAIN_TEXTS[main]}
      </PressButton>
      <PressButton
        className={styles.button}
        enabled={stepEnabled}
        reason={stepEnabled ? undefined : reason}
        onPress={playground.step}
      >
        Step
      </PressButton>
      <PressButton
        className={styles.button}
        enabled={stopEnabled}
        reason={undefined}
        onPress={playground.stop}
      >
        Stop
      </PressButton>
    </div>
  );
}
