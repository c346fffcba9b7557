import type { CSSProperties, ReactNode } from 'react';
import { cellOf } from '../../../runs/comparison/confusion.ts';
import { formatCount } from '../../../network/summary.ts';
import { pointDifference } from '../runColumns.ts';
import { LABELS, type CellPlace, type ConfusionView } from './confusionCells.ts';
import styles from './ConfusionPanel.module.css';

interface ConfusionTableProps {
  readonly name: string;
  readonly view: ConfusionView;
  /** Counts and accuracies are differences, and have signs. */
  readonly isDifference: boolean;
  readonly chosen: CellPlace | undefined;
  readonly onChoose: (cell: CellPlace) => void;
}

/** A confusion matrix: rows are labels, columns answers, and a cell with digits is a button. */
export function ConfusionTable({
  name,
  view,
  isDifference,
  chosen,
  onChoose,
}: ConfusionTableProps): ReactNode {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Confusion matrix, scrollable">
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">Label</th>
            {LABELS.map((answer) => (
              <th key={answer} scope="col">
                <span className={styles.says}>as </span>
                {answer}
              </th>
            ))}
            <th scope="col">Accuracy</th>
          </tr>
        </thead>
        <tbody>
          {LABELS.map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {LABELS.map((answer) => (
                <Cell
                  key={answer}
                  place={{ label, answer }}
                  view={view}
                  isDifference={isDifference}
                  isChosen={chosen?.label === label && chosen.answer === answer}
                  onChoose={onChoose}
                />
              ))}
              <td className={styles.accuracy}>
                {accuracyText(view.accuracies[label] ?? Number.NaN, isDifference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends Pick<ConfusionTableProps, 'view' | 'isDifference' | 'onChoose'> {
  readonly place: CellPlace;
  readonly isChosen: boolean;
}

function Cell({ place, view, isDifference, isChosen, onChoose }: CellProps): ReactNode {
  const { label, answer } = place;
  const count = view.counts[cellOf(label, answer)] ?? 0;
  const text = isDifference ? signedCount(count) : formatCount(count);
  if (view.filled[cellOf(label, answer)] !== true) return <td className={styles.empty}>{text}</td>;
  const isRight = label === answer;
  // The diagonal of a single matrix outnumbers the rest by far; its shade would tell nothing.
  const share = isRight && !isDifference ? 0 : Math.sqrt(Math.abs(count) / view.largest);
  const shade: CSSProperties & Record<'--share', string> = { '--share': `${Math.round(38 * share)}%` };
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        style={shade}
        data-right={isRight}
        data-fewer={count < 0}
        aria-pressed={isChosen}
        aria-label={`${text} of label ${label} answered ${answer}`}
        onClick={() => onChoose(place)}
      >
        {text}
      </button>
    </td>
  );
}

function accuracyText(accuracy: number, isDifference: boolean): string {
  if (Number.isNaN(accuracy)) return '—';
  return isDifference ? pointDifference(accuracy, 0) : `${(100 * accuracy).toFixed(2)} %`;
}

function signedCount(count: number): string {
  if (count === 0) return '0';
  return `${count < 0 ? '−' : '+'}${formatCount(Math.abs(count))}`;
}
