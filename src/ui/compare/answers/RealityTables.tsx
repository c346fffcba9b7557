import type { ReactNode } from 'react';
import { formatMetric } from '../../../charts/formatMetric.ts';
import { RunLine } from '../../../charts/RunLine.tsx';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { pointDifference } from '../runColumns.ts';
import { formatP } from './formatP.ts';
import type { PairComparison, Group } from './pairs.ts';
import styles from './RealityPanel.module.css';

/** The two sides of a comparison, each with all its seeds. */
export function GroupTable({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  return (
    <FigureTable name="Mean and spread" scrollName="Mean and spread, scrollable">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Seeds</th>
          <th scope="col">Mean test accuracy</th>
          <th scope="col">Spread</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, runs, accuracies }) => (
          <tr key={runs[0]?.id}>
            <th scope="row">
              <span className={styles.name}>
                {runs[0] && <CropGlyph cropping={runs[0].config.cropping} size={22} />} {name}
              </span>
            </th>
            <td>{accuracies.count}</td>
            <td>{formatMetric('accuracy', accuracies.mean)}</td>
            <td>
              {accuracies.deviation === undefined ? '—' : `${(100 * accuracies.deviation).toFixed(2)} points`}
            </td>
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

/** The pairs that a comparison rests on. */
export function SeedTable({ seeds }: Pick<PairComparison, 'seeds'>): ReactNode {
  return (
    <FigureTable name="Seed by seed" scrollName="Seed by seed, scrollable">
      <thead>
        <tr>
          <th scope="col">Pair</th>
          <th scope="col">Digits won</th>
          <th scope="col">Digits lost</th>
          <th scope="col">Points</th>
          <th scope="col">McNemar’s p</th>
        </tr>
      </thead>
      <tbody>
        {seeds.map(({ network, baseline, won, lost, digits, p }) => (
          <tr key={network.id}>
            <th scope="row">
              <RunLine style={network.style} /> <RunLine style={baseline.style} />{' '}
              {seedText(network.config.seed, baseline.config.seed)}
            </th>
            <td>{won}</td>
            <td>{lost}</td>
            <td>{pointDifference((won - lost) / digits, 0)}</td>
            <td>{formatP(p)}</td>
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

function seedText(first: number, second: number): string {
  return first === second ? `seed ${first}` : `seeds ${first} and ${second}`;
}
