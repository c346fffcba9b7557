import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { FigureTable } from '../FigureTable.tsx';
import { pointDifference } from '../runColumns.ts';
import { formatP } from './formatP.ts';
import styles from './RealityPanel.module.css';
import type { Rival } from './rivals.ts';
import * as words from '../../../words/words.ts';

interface RivalTableProps {
  /** Two or more. */
  readonly rivals: readonly Rival[];
  readonly baseline: string;
}

/** Many crops against one baseline: what chance alone does among so many. */
export function RivalTable({ rivals, baseline }: RivalTableProps): ReactNode {
  const title = words.answers_rivals_title({ baseline });
  return (
    <div className={styles.rivals}>
      <h3 className={styles.title}>{title}</h3>
      <p className={controls.quiet}>{words.answers_rivals_hint({ crops: rivals.length })}</p>
      <FigureTable name={title} scrollName={words.answers_table_scroll({ name: title })}>
        <thead>
          <tr>
            <th scope="col">{words.answers_rivals_run()}</th>
            <th scope="col">{words.answers_rivals_points()}</th>
            <th scope="col">{words.answers_rivals_corrected()}</th>
            <th scope="col">{words.answers_rivals_alone()}</th>
            <th scope="col">{words.answers_rivals_claimed()}</th>
            <th scope="col">{words.answers_rivals_seeds()}</th>
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
              <td>{words.answers_rivals_isClaimed({ real: isReal })}</td>
              <td>{comparison.seeds.length}</td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </div>
  );
}
