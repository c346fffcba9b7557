import { memo, useMemo, useState, type ReactNode } from 'react';
import { visibleRuns } from '../../runs/runGroups.ts';
import controls from '../controls/controls.module.css';
import { FIGURE_COLUMNS, nextOrder, sortRuns, type SortKey, type SortOrder } from './runColumns.ts';
import { figuresOf, referenceRun } from './runFigures.ts';
import { RunRow } from './RunRow.tsx';
import styles from './RunsTable.module.css';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** The figures of all runs, each with its difference from the reference; sorted by a click on a column's title. */
export const RunsTable = memo(function RunsTable({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const [order, setOrder] = useState<SortOrder | undefined>(undefined);
  const sorted = useMemo(() => sortRuns(runs, order), [runs, order]);
  // What is hidden is no measure for the others, as long as there are others.
  const reference = referenceRun(visibleRuns(runs)) ?? referenceRun(runs);
  const referenceFigures = useMemo(() => reference && figuresOf(reference), [reference]);
  const header = (title: string, key: SortKey): ReactNode => (
    <SortHeader key={key} title={title} order={order} sortKey={key} onSort={setOrder} />
  );
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.compare_runs_rows()}>
      <table className={styles.table} aria-label={words.compare_runs_title()}>
        <thead>
          <tr>
            {header(words.compare_column_run(), 'name')}
            {header(words.compare_column_cropping(), 'cropping')}
            {FIGURE_COLUMNS.map(({ title, figure }) => header(title, figure))}
            <th scope="col">
              <span className={controls.hidden}>{words.compare_column_actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((run) => (
            <RunRow key={run.id} run={run} reference={run === reference ? undefined : referenceFigures} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface SortHeaderProps {
  readonly title: string;
  readonly sortKey: SortKey;
  readonly order: SortOrder | undefined;
  readonly onSort: (order: SortOrder | undefined) => void;
}

function SortHeader({ title, sortKey, order, onSort }: SortHeaderProps): ReactNode {
  const direction = order?.key === sortKey ? order.direction : undefined;
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className={styles.sort} onClick={() => onSort(nextOrder(order, sortKey))}>
        {title}
        <span className={styles.arrow} aria-hidden="true">
          {direction === undefined ? '' : ARROWS[direction]}
        </span>
      </button>
    </th>
  );
}

const ARROWS: Readonly<Record<SortOrder['direction'], string>> = { ascending: '▲', descending: '▼' };
