import { memo, type ReactNode } from 'react';
import { LABEL_COUNT } from '../../digits/digitSet.ts';
import controls from '../controls/controls.module.css';
import { formatShare } from '../format/formatShare.ts';
import styles from './DigitPanel.module.css';
import { winnerOf } from './judgement.ts';
import * as words from '../../words/words.ts';

interface ProbabilityTableProps {
  /** By label; undefined as long as nothing is trained. */
  readonly probabilities: Float32Array | undefined;
  /** The label that is right. */
  readonly label: number | undefined;
}

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** To a tenth of a per cent, which nobody sees: bars that stay what they were need no new layout. */
function widthOf(probability: number): string {
  return `${Math.round(1000 * probability) / 10}%`;
}

/** The ten probabilities as bars, the largest one and the right one marked. */
export const ProbabilityTable = memo(function ProbabilityTable({
  probabilities,
  label: right,
}: ProbabilityTableProps): ReactNode {
  const winner = probabilities && winnerOf(probabilities);
  return (
    <table className={styles.probabilities} aria-label={words.train_probabilities_label()}>
      <thead className={controls.hidden}>
        <tr>
          <th scope="col">{words.train_probabilities_digit()}</th>
          <th scope="col">{words.train_probabilities_bar()}</th>
          <th scope="col">{words.train_probabilities_probability()}</th>
        </tr>
      </thead>
      <tbody>
        {LABELS.map((label) => (
          <tr key={label} data-winner={label === winner}>
            <th scope="row">
              {label}
              {label === right && <span className={styles.right}> {words.train_probabilities_true()}</span>}
            </th>
            <td aria-hidden="true">
              <div className={styles.track}>
                <div className={styles.bar} style={{ width: widthOf(probabilities?.[label] ?? 0) }} />
              </div>
            </td>
            <td>{probabilities ? formatShare(probabilities[label] ?? 0) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
