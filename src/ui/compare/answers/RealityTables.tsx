import type { ReactNode } from 'react';
import { formatMetric } from '../../../charts/formatMetric.ts';
import { RunLine } from '../../../charts/RunLine.tsx';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { pointDifference } from '../runColumns.ts';
import { formatP } from './formatP.ts';
import type { PairComparison, Group } from './pairs.ts';
import styles from './RealityPanel.module.css';
import * as words from '../../../words/words.ts';

/** The two sides of a comparison, each with all its seeds. */
export function GroupTable({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  return (
    <FigureTable
      name={words.answers_groups_title()}
      scrollName={words.answers_table_scroll({ name: words.answers_groups_title() })}
    >
      <thead>
        <tr>
          <th scope="col">{words.answers_groups_run()}</th>
          <th scope="col">{words.answers_groups_seeds()}</th>
          <th scope="col">{words.answers_groups_mean()}</th>
          <th scope="col">{words.answers_groups_spread()}</th>
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
              {accuracies.deviation === undefined
                ? '—'
                : words.answers_groups_points({ deviation: accuracies.deviation })}
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
    <FigureTable
      name={words.answers_seeds_title()}
      scrollName={words.answers_table_scroll({ name: words.answers_seeds_title() })}
    >
      <thead>
        <tr>
          <th scope="col">{words.answers_seeds_pair()}</th>
          <th scope="col">{words.answers_seeds_won()}</th>
          <th scope="col">{words.answers_seeds_lost()}</th>
          <th scope="col">{words.answers_seeds_points()}</th>
          <th scope="col">{words.answers_seeds_p()}</th>
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

function seedText(network: number, baseline: number): string {
  if (network === baseline) return words.answers_seeds_one({ seed: network });
  return words.answers_seeds_two({ network, baseline });
}
