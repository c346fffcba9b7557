import { memo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { RunLine } from '../../charts/RunLine.tsx';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import controls from '../controls/controls.module.css';
import { CropGlyph } from '../cropping/CropGlyph.tsx';
import { usePlayground } from '../PlaygroundContext.ts';
import { FIGURE_COLUMNS, type FigureColumn } from './runColumns.ts';
import { figuresOf, type RunFigures } from './runFigures.ts';
import { RunMenu } from './RunMenu.tsx';
import styles from './RunsTable.module.css';
import { runState } from './runState.ts';
import { LONGEST_NAME } from '../../runs/runNames.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

interface RunRowProps {
  readonly run: Run;
  /** The figures that this run's are compared with; undefined for the reference itself. */
  readonly reference: RunFigures | undefined;
}

/** One run of the table. */
export const RunRow = memo(function RunRow({ run, reference }: RunRowProps): ReactNode {
  const [isNaming, setNaming] = useState(false);
  const figures = figuresOf(run);
  return (
    <tr data-run={run.id} data-hidden={run.hidden}>
      <th scope="row">
        <span className={styles.name}>
          <CropGlyph cropping={run.config.cropping} size={30} />
          <span className={styles.words}>
            {isNaming ? <NameField run={run} onDone={() => setNaming(false)} /> : <strong>{run.name}</strong>}
            <span className={styles.state}>
              <RunLine style={run.style} /> {runState(run)}
            </span>
          </span>
        </span>
        {run.problem !== undefined && <span className={styles.problem}>{run.problem}</span>}
      </th>
      <td className={styles.cropping}>
        <code>{formatCropping(run.config.cropping)}</code>
      </td>
      {FIGURE_COLUMNS.map((column) => (
        <FigureCell key={column.figure} column={column} run={run} figures={figures} reference={reference} />
      ))}
      <td>
        <RunMenu run={run} onRename={() => setNaming(true)} />
      </td>
    </tr>
  );
});

interface FigureCellProps {
  readonly column: FigureColumn;
  readonly run: Run;
  readonly figures: RunFigures;
  readonly reference: RunFigures | undefined;
}

function FigureCell({ column, run, figures, reference }: FigureCellProps): ReactNode {
  const value = figures[column.figure];
  if (value === undefined) return <td>—</td>;
  const other = reference?.[column.figure];
  return (
    <td>
      {column.text(value, run)}
      {column.difference && other !== undefined && (
        <span className={styles.difference}> {column.difference(value, other)}</span>
      )}
    </td>
  );
}

function NameField({ run, onDone }: { readonly run: Run; readonly onDone: () => void }): ReactNode {
  const { renameRun } = usePlayground();
  const [text, setText] = useState(run.name);
  // The focus that goes elsewhere ends it, too, but once it is over nothing more is kept.
  const isOver = useRef(false);
  const end = (isKept: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept) renameRun(run.id, text);
    onDone();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, currentTarget } = event;
    if (key !== 'Enter' && key !== 'Escape') return;
    end(key === 'Enter');
    // Back to the menu that it was asked for in; the same key would open that again.
    event.preventDefault();
    currentTarget.closest('tr')?.querySelector<HTMLElement>('button[popovertarget]')?.focus();
  };
  return (
    <input
      className={`${controls.field} ${styles.field}`}
      aria-label={words.compare_run_nameOf({ name: run.name })}
      value={text}
      maxLength={LONGEST_NAME}
      autoComplete="off"
      // It has been asked for by the menu that closed just now, and takes over its place.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={({ target }) => setText(target.value)}
      onBlur={() => end(true)}
      onKeyDown={press}
    />
  );
}
