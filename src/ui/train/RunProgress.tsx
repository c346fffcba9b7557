import type { ReactNode } from 'react';
import type { RunView } from '../../store/trainingView.ts';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import styles from './RunPanel.module.css';
import { shareDone } from '../../store/runProgress.ts';

/** How much of the run is done, training, validation and test together. */
export function RunProgress({ run }: { readonly run: RunView | undefined }): ReactNode {
  const percent = run ? 100 * shareDone(run) : 0;
  const shown = `${Math.floor(percent)} %`;
  return (
    <div className={styles.progress}>
      <ProgressBar name="Training progress" percent={percent} text={shown} />
      <span className={styles.percent} aria-hidden="true">
        {shown}
      </span>
    </div>
  );
}
