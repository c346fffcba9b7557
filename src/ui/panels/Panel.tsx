import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** The region's accessible name where it differs from the title. */
  readonly name?: string;
  /** A few quiet words beside the title. */
  readonly note?: ReactNode;
  /** Controls at the end of the title's line. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Its parts stand below each other, at equal distances. */
  readonly stacked?: boolean;
}

/** A quiet box with a heading: a region of the page. */
export function Panel({
  title,
  name,
  note,
  tools,
  children,
  className = '',
  stacked = false,
}: PanelProps): ReactNode {
  const headingId = useId();
  return (
    <section
      className={`${stacked ? styles.stacked : styles.panel} ${className}`}
      aria-label={name}
      aria-labelledby={name ? undefined : headingId}
    >
      <header className={styles.header}>
        <h2 id={headingId}>{title}</h2>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      {children}
    </section>
  );
}
