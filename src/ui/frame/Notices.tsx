import type { Problem } from '../../basics/problem.ts';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { problemText } from '../../words/problemText.ts';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

/** What went wrong with the link, the data or the kept runs, with the way on. */
export function Notices(): ReactNode {
  return (
    <>
      <LinkNotice />
      <DataNotice />
      <ArchiveNotice />
    </>
  );
}

function LinkNotice(): ReactNode {
  const { dismissLinkProblem } = usePlayground();
  return (
    <DismissibleNotice
      problem={usePlaygroundState((state) => state.linkProblem)}
      onDismiss={dismissLinkProblem}
    />
  );
}

function ArchiveNotice(): ReactNode {
  const { dismissArchiveProblem } = usePlayground();
  const problem = usePlaygroundState((state) => state.archiveProblem);
  return <DismissibleNotice problem={problem} onDismiss={dismissArchiveProblem} />;
}

interface DismissibleNoticeProps {
  readonly problem: Problem | undefined;
  readonly onDismiss: () => void;
}

function DismissibleNotice({ problem, onDismiss }: DismissibleNoticeProps): ReactNode {
  if (problem === undefined) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>{problemText(problem)}</p>
      <button type="button" className={controls.button} onClick={onDismiss}>
        {words.frame_notice_dismiss()}
      </button>
    </div>
  );
}

function DataNotice(): ReactNode {
  const { reloadDigits } = usePlayground();
  const wanted = usePlaygroundState((state) => state.experiment.config.digits);
  const { problem, source } = usePlaygroundState((state) => state.data);
  if (problem === undefined) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        {problemText(problem)}
        {source !== wanted && ` ${words.frame_data_standIn()}`}
      </p>
      <button type="button" className={controls.button} onClick={reloadDigits}>
        {words.frame_notice_retry()}
      </button>
    </div>
  );
}
