import type { ReactNode } from 'react';
import { ProgressBar } from '../controls/ProgressBar.tsx';
import styles from './RunPanel.module.css';
import { shareDone } from '../../runs/runProgress.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** How much of the run is done, training, validation and test together, and how many of its batches. */
export function RunProgress({ run }: { readonly run: Run | undefined }): ReactNode {
  const percent = run ? 100 * shareDone(run) : 0;
  const shown = run ? progressText(percent, run.steps, run.totalSteps) : words.train_progress_none();
  const longest = run ? progressText(100, run.totalSteps, run.totalSteps) : shown;
  return (
    <div className={styles.progress}>
      <ProgressBar name={words.train_progress_label()} percent={percent} text={shown} />
      {/* The bar keeps its length while the numbers grow. */}
      <span
        className={styles.done}
        style={{ minWidth: `${CHARACTER_WIDTH * longest.length}ch` }}
        aria-hidden="true"
      >
        {shown}
      </span>
    </div>
  );
}

/** Of the text below, on average, in widths of a digit. */
const CHARACTER_WIDTH = 0.85;

function progressText(percent: number, steps: number, totalSteps: number): string {
  return words.train_progress_text({ percent: Math.floor(percent), steps, total: totalSteps });
}
