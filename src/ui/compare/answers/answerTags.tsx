import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';

/** How sentences about answers show what only a screen reader says, and what matters less. */
export const ANSWER_TAGS = {
  hidden: (inside: ReactNode) => <span className={controls.hidden}>{inside}</span>,
  quiet: (inside: ReactNode) => <span className={controls.quiet}>{inside}</span>,
};
