import { useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { cellOf } from '../../../runs/comparison/confusion.ts';
import { formatCount } from '../../../network/summary.ts';
import { movedInGrid, type GridPlace } from './gridKeys.ts';
import { pointDifference } from '../runColumns.ts';
import { LABELS, type CellPlace, type ConfusionView } from './confusionCells.ts';
import styles from './ConfusionPanel.module.css';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

interface ConfusionTableProps {
  readonly name: string;
  readonly view: ConfusionView;
  /** Counts and accuracies are differences, and have signs. */
  readonly isDifference: boolean;
  readonly chosen: CellPlace | undefined;
  readonly onChoose: (cell: CellPlace) => void;
}

/** The labels' columns, and that of their accuracies. */
const SIZE = { rows: LABELS.length, columns: LABELS.length + 1 } as const;

/**
 * A confusion matrix: rows are labels, columns answers, and a cell with digits is a button. The Tab key stops
 * at it once; arrow keys move within.
 */
export function ConfusionTable({
  name,
  view,
  isDifference,
  chosen,
  onChoose,
}: ConfusionTableProps): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 });
  const isStop = (row: number, column: number): boolean => stop.row === row && stop.column === column;

  const move = (event: KeyboardEvent): void => {
    const next = movedInGrid(stop, event, SIZE);
    if (!next) return;
    // The page would scroll.
    event.preventDefault();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${placeText(next)}"]`)?.focus();
  };

  return (
    <div className={styles.scroll}>
      {/* Its cells are buttons that arrow keys reach; HTML has no element for a grid. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} className={styles.table} role="grid" aria-label={name} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{words.answers_confusion_labels()}</th>
            {LABELS.map((answer) => (
              <th key={answer} scope="col">
                <Marked text={words.answers_confusion_answer({ answer })} tags={{ as: faint }} />
              </th>
            ))}
            <th scope="col">{words.answers_confusion_accuracy()}</th>
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
                  stop={stopProps({ row: label, column: answer }, isStop(label, answer), setStop)}
                  onChoose={onChoose}
                />
              ))}
              <td
                className={styles.accuracy}
                {...stopProps({ row: label, column: LABELS.length }, isStop(label, LABELS.length), setStop)}
              >
                {accuracyText(view.accuracies[label] ?? Number.NaN, isDifference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function faint(inside: ReactNode): ReactNode {
  return <span className={styles.says}>{inside}</span>;
}

/** What makes an element the one in its cell that takes the focus. */
interface StopProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-place': string;
  readonly onFocus: () => void;
}

function stopProps(place: GridPlace, isStop: boolean, setStop: (place: GridPlace) => void): StopProps {
  return { tabIndex: isStop ? 0 : -1, 'data-place': placeText(place), onFocus: () => setStop(place) };
}

function placeText({ row, column }: GridPlace): string {
  return `${row} ${column}`;
}

interface CellProps extends Pick<ConfusionTableProps, 'view' | 'isDifference' | 'onChoose'> {
  readonly place: CellPlace;
  readonly isChosen: boolean;
  readonly stop: StopProps;
}

function Cell({ place, view, isDifference, isChosen, stop, onChoose }: CellProps): ReactNode {
  const { label, answer } = place;
  const count = view.counts[cellOf(label, answer)] ?? 0;
  const text = isDifference ? signedCount(count) : formatCount(count);
  if (view.filled[cellOf(label, answer)] !== true) {
    return (
      <td className={styles.empty} {...stop}>
        {text}
      </td>
    );
  }
  const isRight = label === answer;
  // The diagonal of a single matrix outnumbers the rest by far; its shade would say nothing.
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
        aria-label={words.answers_confusion_cell({ count: text, label, answer })}
        {...stop}
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
