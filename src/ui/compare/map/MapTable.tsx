import { useState, type ReactNode } from 'react';
import { formatMetric } from '../../../charts/formatMetric.ts';
import { RunLine } from '../../../charts/RunLine.tsx';
import { shortestCropping } from '../../../crop/notation/printCropping.ts';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { MAP_COST_NAMES, MAP_COSTS } from './mapCosts.ts';
import styles from './MapPanel.module.css';
import type { MapPoint } from './mapPoints.ts';

/** The numbers behind the map, behind a disclosure. */
export function MapTable({ points }: { readonly points: readonly MapPoint[] }): ReactNode {
  // Rows that nobody sees are not drawn.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Table of the map</summary>
      {isOpen && (
        <FigureTable name="Crops on the map" scrollName="Rows of the map">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Cropping</th>
              <th scope="col">Seeds</th>
              <th scope="col">Mean test accuracy</th>
              <th scope="col">Spread</th>
              {MAP_COST_NAMES.map((cost) => (
                <th key={cost} scope="col">
                  {MAP_COSTS[cost].title}
                </th>
              ))}
              <th scope="col">Frontier</th>
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
        {accuracies.deviation === undefined ? '—' : `${(100 * accuracies.deviation).toFixed(2)} points`}
      </td>
      {MAP_COST_NAMES.map((cost) => (
        <td key={cost}>{costs[cost] === undefined ? '—' : MAP_COSTS[cost].figure(costs[cost])}</td>
      ))}
      <td>{isFrontier ? 'on it' : '—'}</td>
    </tr>
  );
}
