import { useState, type ReactNode } from 'react';
import { formatMetric } from '../../../charts/formatMetric.ts';
import { RunLine } from '../../../charts/RunLine.tsx';
import { shortestCropping } from '../../../crop/notation/printCropping.ts';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { MAP_COST_NAMES, MAP_COSTS } from './mapCosts.ts';
import styles from './MapPanel.module.css';
import type { MapPoint } from './mapPoints.ts';
import * as words from '../../../words/words.ts';

/** The numbers behind the map, behind a disclosure. */
export function MapTable({ points }: { readonly points: readonly MapPoint[] }): ReactNode {
  // Rows that nobody sees are not drawn.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.map_table_summary()}</summary>
      {isOpen && (
        <FigureTable name={words.map_table_label()} scrollName={words.map_table_rows()}>
          <thead>
            <tr>
              <th scope="col">{words.map_column_run()}</th>
              <th scope="col">{words.map_column_cropping()}</th>
              <th scope="col">{words.map_column_seeds()}</th>
              <th scope="col">{words.map_column_accuracy()}</th>
              <th scope="col">{words.map_column_spread()}</th>
              {MAP_COST_NAMES.map((cost) => (
                <th key={cost} scope="col">
                  {MAP_COSTS[cost].title}
                </th>
              ))}
              <th scope="col">{words.map_column_frontier()}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <PointRow key={point.id} point={point} />
            ))}
          </tbody>
        </FigureTable>
      )}
    </details>
  );
}

function PointRow({ point }: { readonly point: MapPoint }): ReactNode {
  const { name, cropping, style, accuracies, costs, isFrontier } = point;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <CropGlyph cropping={cropping} size={18} /> <RunLine style={style} /> {name}
        </span>
      </th>
      <td>
        <code>{shortestCropping(cropping)}</code>
      </td>
      <td>{accuracies.count}</td>
      <td>{formatMetric('accuracy', accuracies.mean)}</td>
      <td>
        {accuracies.deviation === undefined
          ? '—'
          : words.map_table_points({ points: 100 * accuracies.deviation })}
      </td>
      {MAP_COST_NAMES.map((cost) => (
        <td key={cost}>{costs[cost] === undefined ? '—' : MAP_COSTS[cost].figure(costs[cost])}</td>
      ))}
      <td>{isFrontier ? words.map_table_on() : '—'}</td>
    </tr>
  );
}
