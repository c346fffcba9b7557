import { memo, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { formatMetric } from '../../charts/formatMetric.ts';
import type { EpochMetrics } from '../../runs/metrics.ts';
import { TableDisclosure } from './TableDisclosure.tsx';
import * as words from '../../words/words.ts';

interface EpochTableProps {
  readonly metric: MetricName;
  readonly epochs: readonly EpochMetrics[];
}

/** The numbers behind a chart, an epoch a row, behind a disclosure. */
export const EpochTable = memo(function EpochTable({ metric, epochs }: EpochTableProps): ReactNode {
  return (
    <TableDisclosure
      summary={words.train_epochs_summary({ metric })}
      scrollName={words.train_epochs_rows({ metric })}
    >
      <EpochRows metric={metric} epochs={epochs} />
    </TableDisclosure>
  );
});

function EpochRows({ metric, epochs }: EpochTableProps): ReactNode {
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.train_epochs_epoch()}</th>
          <th scope="col">{words.train_epochs_training()}</th>
          <th scope="col">{words.train_epochs_validation()}</th>
          <th scope="col">{words.train_epochs_time()}</th>
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
    </>
  );
}
