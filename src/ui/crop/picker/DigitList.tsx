import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import { DigitOption } from './DigitOption.tsx';
import { placeAfterKey } from './listKeys.ts';
import styles from './Picker.module.css';
import * as words from '../../../words/words.ts';

interface DigitListProps {
  /** The digits to show, by their numbers in the current split, ascending. */
  readonly numbers: Uint32Array;
}

const CELL = 48;
const FEWEST_COLUMNS = 4;

/** A list box over tens of thousands of digits, of which only those in sight exist as elements. */
export default function DigitList({ numbers }: DigitListProps): ReactNode {
  const { chooseDigit } = usePlayground();
  const { split, index } = usePlaygroundState((state) => state.experiment.digit);
  const isOwn = usePlaygroundState((state) => state.experiment.ownDigit !== undefined);
  const set = usePlaygroundState((state) => state.data.digits?.[split]);
  const border = usePlaygroundState((state) => state.experiment.config.border);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const columns = useColumns(list);
  const place = numbers.indexOf(index);
  const rows = useVirtualizer({
    count: Math.ceil(numbers.length / columns),
    getScrollElement: () => list.current,
    estimateSize: () => CELL,
    overscan: 6,
  });

  const rowsInSight = rows.getVirtualItems();
  const isRendered = place >= 0 && rowsInSight.some((row) => row.index === Math.floor(place / columns));

  // Picking by number, at random or by keyboard brings the digit into sight.
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(Math.floor(place / columns), { align: 'auto' });
  }, [place, columns, rows]);

  const press = (event: KeyboardEvent): void => {
    const next = placeAfterKey(event.key, place, columns, numbers.length);
    const number = next === undefined ? undefined : numbers[next];
    if (number === undefined) return;
    event.preventDefault();
    chooseDigit(number);
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={words.crop_list_label()}
      tabIndex={0}
      aria-activedescendant={isRendered ? `${id}-${index}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rowsInSight.map((row) => (
          <div
            key={row.key}
            role="presentation"
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {Array.from(numbers.subarray(row.index * columns, (row.index + 1) * columns), (number, at) => (
              <DigitOption
                key={number}
                id={`${id}-${number}`}
                set={set}
                split={split}
                border={border}
                number={number}
                position={row.index * columns + at + 1}
                total={numbers.length}
                selected={number === index && !isOwn}
                onChoose={chooseDigit}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** How many cells fit beside each other. */
function useColumns(list: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(5);

  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = (): void => setColumns(Math.max(FEWEST_COLUMNS, Math.floor(element.clientWidth / CELL)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);

  return columns;
}
