import type { ReactNode } from 'react';
import { Marked } from '../../words/Marked.tsx';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

/** Whose the digits are and on which terms, as their licence asks for. */
export function DataCredit(): ReactNode {
  return (
    <footer className={styles.footer}>
      <p>
        <Marked text={words.frame_data_credit()} tags={{ licence }} />
      </p>
    </footer>
  );
}

function licence(name: ReactNode): ReactNode {
  return (
    <a href="https://creativecommons.org/licenses/by-sa/3.0/" rel="license">
      {name}
    </a>
  );
}
