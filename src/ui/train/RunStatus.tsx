import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import styles from './RunPanel.module.css';
import { runStatus } from './runStatus.ts';
import { useThrottled } from '../hooks/useThrottled.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** A screen reader that speaks of every change would say nothing else. */
const ANNOUNCED_MILLISECONDS = 5000;

/** What the run is doing: for the eyes live, for the ears every few seconds. */
export function RunStatus({ run }: { readonly run: Run | undefined }): ReactNode {
  const text = run ? runStatus(run) : words.train_run_none();
  return (
    <>
      <p className={styles.status} aria-hidden="true">
        {text}
      </p>
      <p className={controls.hidden} role="status" aria-label={words.train_run_label()}>
        {/* What happens once is said at once. */}
        <Announcement key={isBusy(run) ? 'busy' : run?.phase} text={text} />
      </p>
    </>
  );
}

/** Whether the run goes on from batch to batch and from epoch to epoch. */
function isBusy(run: Run | undefined): boolean {
  return run !== undefined && ['training', 'validating', 'testing'].includes(run.phase);
}

function Announcement({ text }: { readonly text: string }): ReactNode {
  return useThrottled(text, ANNOUNCED_MILLISECONDS);
}
