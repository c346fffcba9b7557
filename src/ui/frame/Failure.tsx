import type { ReactNode } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import controls from '../controls/controls.module.css';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';
import { PageLoadError } from './pageLoadError.ts';
import { messageOf } from '../../basics/messageOf.ts';

/**
 * Shown in the place of a page that could not be drawn; the experiment itself is untouched. A page whose script did not
 * arrive is loaded with the whole site: the browser would not ask for the script alone again.
 */
export function Failure({ error, resetErrorBoundary }: FallbackProps): ReactNode {
  const missing = error instanceof PageLoadError;
  return (
    <div className={styles.notice} role="alert">
      <p>{missing ? words.frame_failure_page() : words.frame_failure_error({ message: messageOf(error) })}</p>
      <button
        type="button"
        className={controls.button}
        onClick={missing ? () => location.reload() : resetErrorBoundary}
      >
        {words.frame_notice_retry()}
      </button>
    </div>
  );
}
