import type { ReactNode } from 'react';
import { shownRun } from '../../store/training/selectRuns.ts';
import { PressButton } from '../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { runButtonStates } from './runButtonStates.ts';
import styles from './RunPanel.module.css';
import * as words from '../../words/words.ts';

interface RunButtonsProps {
  /** Whether a new run could begin. */
  readonly canStart: boolean;
  /** The id of the text that says why none can. */
  readonly obstacleId: string;
}

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
        {words.train_button_main({ action: main })}
      </PressButton>
      <PressButton
        className={styles.button}
        enabled={stepEnabled}
        reason={stepEnabled ? undefined : reason}
        onPress={playground.step}
      >
        {words.train_button_step()}
      </PressButton>
      <PressButton
        className={styles.button}
        enabled={stopEnabled}
        reason={undefined}
        onPress={playground.stop}
      >
        {words.train_button_stop()}
      </PressButton>
    </div>
  );
}
