import type { ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { NO_CROPPING, sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import { formatCropping } from '../../../crop/notation/printCropping.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import { BorderChart } from './BorderChart.tsx';
import { FigureTable } from '../FigureTable.tsx';
import styles from './BorderLab.module.css';
import { sharesOf, type BorderSeries } from './borderResults.ts';

/** Test accuracy over the share that tells the label, as a chart and as a table. */
export function BorderResults({ series }: { readonly series: readonly BorderSeries[] }): ReactNode {
  return (
    <div className={styles.results}>
      <BorderChart series={series} />
      <FigureTable name="Test accuracy by border" scrollName="Accuracies by border">
        <thead>
          <tr>
            <th scope="col">Border tells the label</th>
            {series.map(({ cropping }, place) => (
              <th key={formatCropping(cropping)} scope="col">
                <RunLine style={place} /> {titleOf(cropping)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sharesOf(series).map((share) => (
            <tr key={share ?? 'none'}>
              <th scope="row">{share === undefined ? 'no border' : formatBorderShare(share)}</th>
              {series.map(({ cropping, points }) => (
                <td key={formatCropping(cropping)}>
                  {accuracyText(points.find((point) => point.share === share)?.accuracy)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </div>
  );
}

function titleOf(cropping: Cropping2D): string {
  return sameCropping(cropping, NO_CROPPING) ? 'Classic' : formatCropping(cropping);
}

function accuracyText(accuracy: number | undefined): string {
  return accuracy === undefined ? '—' : `${(100 * accuracy).toFixed(2)} %`;
}
