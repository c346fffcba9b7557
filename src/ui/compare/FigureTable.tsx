import type { ReactNode } from 'react';
import styles from './FigureTable.module.css';

interface FigureTableProps {
  /** Accessible name of the table. */
  readonly name: string;
  /** Accessible name of the part of the page in which a wide table scrolls. */
  readonly scrollName: string;
  /** Head and body; the first column names the rows, the others are figures. */
  readonly children: ReactNode;
}

/** A table of figures, which scrolls by itself where the page is narrow. */
export function FigureTable({ name, scrollName, children }: FigureTableProps): ReactNode {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={scrollName}>
      <table className={styles.table} aria-label={name}>
        {children}
      </table>
    </div>
  );
}
