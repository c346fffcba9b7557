import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { pointDifference } from '../runColumns.ts';
import { formatP } from './formatP.ts';
import styles from './RealityPanel.module.css';
import type { Rival } from './rivals.ts';

interface RivalTableProps {
  /** Two or more. */
  readonly rivals: readonly Rival[];
  readonly baseline: string;
}

/** Many crops against one baseline: what chance does among so many. */
export function RivalTable({ rivals, baseline }: RivalTableProps): ReactNode {
  return (
    <div className={styles.rivals}>
      <h3 className={styles.title}>All crops against {baseline}</h3>
      <p className={controls.quiet}>
        {rivals.length} crops were compared. The more there are, the likelier one of them stands out by luck
        alone, so the smallest p is not what it seems. Corrected for their number (Holm’s method), a
        difference can be claimed below 0.05.
      </p>
      <FigureTable
        name={`All crops against ${baseline}`}
        scrollName={`All crops against ${baseline}, scrollable`}
      >
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Points</th>
            <th scope="col">p corrected</th>
            <th scope="col">p alone</th>
            <th scope="col">Can be claimed</th>
            <th scope="col">Pairs of seeds</th>
          </tr>
        </thead>
        <tbody>
          {rivals.map(({ network, comparison, p, corrected, isReal }) => (
            <tr key={network.id}>
              <th scope="row">
                <span className={styles.name}>
                  <CropGlyph cropping={network.config.cropping} size={22} /> {comparison.network.name}
                </span>
              </th>
              <td>{pointDifference(comparison.difference, 0)}</td>
              <td>{formatP(corrected)}</td>
              <td>{formatP(p)}</td>
              <td>{isReal ? 'yes' : 'no'}</td>
              <td>{comparison.seeds.length}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </div>
  );
}
