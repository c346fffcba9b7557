import { useState, type ReactNode } from 'react';
import styles from './TableDisclosure.module.css';

interface TableDisclosureProps {
  /** What the table is of, and what a click opens. */
  readonly summary: string;
  /** Accessible name of the part in which the table scrolls. */
  readonly scrollName: string;
  /** Accessible name of the table, where it is not that of its surroundings. */
  readonly name?: string;
  /** Head and body of the table; drawn only while it is open. */
  readonly children: ReactNode;
}

/** The numbers behind a picture, behind a disclosure: hundreds of cells that nobody sees would be drawn while a run trains. */
export function TableDisclosure({ summary, scrollName, name, children }: TableDisclosureProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={scrollName}>
          <table className={styles.table} aria-label={name}>
            {children}
          </table>
        </div>
      )}
    </details>
  );
}
