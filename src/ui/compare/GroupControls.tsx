import { lazy, Suspense, useCallback, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { isClassic } from '../../network/trainingSettings.ts';
import { secondsLeft, shareDone } from '../../runs/runProgress.ts';
import controls from '../controls/controls.module.css';
import { formatDuration } from '../format/formatDuration.ts';
import { PageLink } from '../controls/PageLink.tsx';
import { PressButton } from '../controls/PressButton.tsx';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { useObstacle } from '../train/useObstacle.ts';
import styles from './RunsPanel.module.css';
import { isActive, isUnderWay, type Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** They come after the button that most begin with. */
const CropDialogs = lazy(() => import('./CropDialogs.tsx'));

/** Begin runs; pause, step and stop all that are under way; how far they are together. */
export function GroupControls(): ReactNode {
  const { trainTwin } = usePlayground();
  const runs = usePlaygroundState((state) => state.training.runs);
  const isUncropped = usePlaygroundState((state) => isClassic(state.experiment.config));
  const obstacle = useObstacle();
  const reasonId = useId();
  const train = useRef<HTMLButtonElement>(null);
  const focusTrain = useCallback(() => train.current?.focus({ preventScroll: true }), []);
  const underWay = runs.filter(isUnderWay);
  const active = underWay.filter(isActive);
  const isHeld = usePlaygroundState((state) => state.training.held);
  // While nothing trains the runs that wait can still be held.
  const isPaused = active.length > 0 ? active.every(({ phase }) => phase === 'paused') : isHeld;
  const canStart = obstacle === undefined;
  return (
    <>
      <div className={styles.line}>
        {(active.length > 0 || (isHeld && underWay.length > 0)) && (
          <AllRunsButtons
            isPaused={isPaused}
            canStep={isPaused && active.length > 0}
            onFocusLost={focusTrain}
          />
        )}
        {underWay.length > 0 && <GroupProgress runs={underWay} isPaused={isPaused} />}
        <div className={styles.buttons}>
          <PressButton
            ref={train}
            enabled={canStart && !isUncropped}
            main={active.length === 0}
            reason={canStart && !isUncropped ? undefined : reasonId}
            onPress={trainTwin}
          >
            {words.compare_twin_label()}
          </PressButton>
          <Suspense fallback={null}>
            <CropDialogs />
          </Suspense>
        </div>
      </div>
      {(obstacle !== undefined || isUncropped) && (
        <p id={reasonId} className={controls.quiet}>
          {obstacle ?? words.compare_twin_uncropped()}{' '}
          {obstacle === undefined && <PageLink page="crop">{words.compare_twin_choose()}</PageLink>}
        </p>
      )}
    </>
  );
}

interface AllRunsButtonsProps {
  readonly isPaused: boolean;
  readonly canStep: boolean;
  /** Called where one of the buttons has the focus when they go, with the last run under way; always the same function. */
  readonly onFocusLost: () => void;
}

function AllRunsButtons({ isPaused, canStep, onFocusLost }: AllRunsButtonsProps): ReactNode {
  const { commandAll } = usePlayground();
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const buttons = group.current;
    // While they are still there: afterwards nothing tells whether the focus was theirs.
    return () => {
      if (buttons?.contains(document.activeElement)) onFocusLost();
    };
  }, [onFocusLost]);
  return (
    <div ref={group} className={styles.buttons} role="group" aria-label={words.compare_all_label()}>
      <PressButton enabled main onPress={() => commandAll(isPaused ? 'resume' : 'pause')}>
        {words.compare_all_hold({ paused: isPaused })}
      </PressButton>
      <PressButton enabled={canStep} onPress={() => commandAll('step')}>
        {words.compare_all_step()}
      </PressButton>
      <PressButton enabled onPress={() => commandAll('stop')}>
        {words.compare_all_stop()}
      </PressButton>
    </div>
  );
}

interface GroupProgressProps {
  /** All that are under way. */
  readonly runs: readonly Run[];
  readonly isPaused: boolean;
}

function GroupProgress({ runs, isPaused }: GroupProgressProps): ReactNode {
  const percent = (100 * runs.reduce((sum, run) => sum + shareDone(run), 0)) / runs.length;
  return (
    <div className={styles.progress}>
      <ProgressBar name={words.compare_progress_label()} percent={percent} />
      <span className={styles.left}>{isPaused ? words.compare_progress_paused() : timeLeft(runs)}</span>
    </div>
  );
}

/** The machine is shared: what each run needs by itself adds up. */
function timeLeft(runs: readonly Run[]): string {
  const count = runs.length;
  const speed = runs.find(({ digitsPerSecond }) => digitsPerSecond)?.digitsPerSecond;
  if (!speed) return words.compare_progress_runs({ count });
  const seconds = runs.reduce((sum, run) => sum + secondsLeft(run, run.digitsPerSecond || speed), 0);
  return words.compare_progress_left({ count, duration: formatDuration(seconds) });
}
