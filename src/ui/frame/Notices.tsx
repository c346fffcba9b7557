import type { ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Frame.module.css';

/** What went wrong with the link or the data, with the way on. */
export function Notices(): ReactNode {
  return (
    <>
      <LinkNotice />
      <DataNotice />
    </>
  );
}

function LinkNotice(): ReactNode {
  const { dismissLinkProblem } = usePlayground();
  const problem = usePlaygroundState((state) => state.linkProblem);
  if (problem === undefined) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>{problem}</p>
      <button type="button" className={controls.button} onClick={dismissLinkProblem}>
        Dismiss
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
        {problem}
        {source !== wanted && ' Meanwhile the page works on digits that it has drawn itself.'}
      </p>
      <button type="button" className={controls.button} onClick={reloadDigits}>
        Try again
      </button>
    </div>
  );
}
