import { memo, useState, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { formatMetric } from '../../charts/formatMetric.ts';
import type { EpochMetrics } from '../../runs/metrics.ts';
import styles from './EpochTable.module.css';

interface EpochTableProps {
  readonly metric: MetricName;
  readonly epochs: readonly EpochMetrics[];
}

/** The numbers behind a chart, an epoch a row, behind a disclosure. */
export const EpochTable = memo(function EpochTable({ metric, epochs }: EpochTableProps): ReactNode {
  // Hundreds of rows that nobody sees would be drawn while a run trains.
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Table of the {metric}</summary>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={`Rows of the ${metric} table`}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Epoch</th>
                <th scope="col">Training</th>
                <th scope="col">Validation</th>
                <th scope="col">Time</th>
              </tr>
            </thead>
            <tbody>
              {epochs.map(({ epoch, training, validation, seconds }) => (
                <tr key={epoch}>
                  <th scope="row">{epoch}</th>
                  <td>{formatMetric(metric, training[metric])}</td>
                  <td>{validation ? formatMetric(metric, validation[metric]) : '—'}</td>
                  <td>{seconds.toFixed(2)} s</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
});
