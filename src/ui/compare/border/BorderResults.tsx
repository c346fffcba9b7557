import type { ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { NO_CROPPING, sameCropping, type Cropping2D } from '../../../crop/cropping.ts';
import { formatCropping } from '../../../crop/notation/printCropping.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import { BorderChart } from './BorderChart.tsx';
import { FigureTable } from '../FigureTable.tsx';
import styles from './BorderLab.module.css';
import { sharesOf, type BorderSeries } from './borderResults.ts';
import * as words from '../../../words/words.ts';

/** Test accuracy over the share that tells the label, as a chart and as a table. */
export function BorderResults({ series }: { readonly series: readonly BorderSeries[] }): ReactNode {
  return (
    <div className={styles.results}>
      <BorderChart series={series} />
      <FigureTable name={words.border_results_title()} scrollName={words.border_results_scroll()}>
        <thead>
          <tr>
            <th scope="col">{words.border_results_share()}</th>
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
              <th scope="row">
                {share === undefined ? words.border_results_none() : formatBorderShare(share)}
              </th>
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
  return sameCropping(cropping, NO_CROPPING) ? words.border_results_classic() : formatCropping(cropping);
}

function accuracyText(accuracy: number | undefined): string {
  return accuracy === undefined ? '—' : `${(100 * accuracy).toFixed(2)} %`;
}
