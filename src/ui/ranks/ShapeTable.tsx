import type { ReactNode } from 'react';
import { remainingOf, type AxisCrop } from '../../crop/axes.ts';
import controls from '../controls/controls.module.css';
import styles from './ShapeTable.module.css';
import * as words from '../../words/words.ts';

/** What an axis of a tensor is. */
export type AxisName = 'batch' | 'steps' | 'features' | 'frames' | 'rows' | 'columns' | 'channels';

/** Python's word for a size that is not known yet. */
const NONE = 'None';

interface ShapeTableProps {
  /** What the table is called by assistive technology. */
  readonly name: string;
  /** What each axis is, batch first. */
  readonly axisNames: readonly AxisName[];
  readonly axes: readonly AxisCrop[];
}

/** The arithmetic of a layer: each axis of the input, and what remains of it. */
export function ShapeTable({ name, axisNames, axes }: ShapeTableProps): ReactNode {
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={name}>
      <table className={styles.table}>
        <caption className={controls.hidden}>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ranks_table_axis()}</th>
            <th scope="col">{words.ranks_table_input()}</th>
            <th scope="col" className={styles.pair}>
              {words.ranks_table_margins()}
            </th>
            <th scope="col">{words.ranks_table_output()}</th>
          </tr>
        </thead>
        <tbody>
          {axes.map((axis, at) => (
            <AxisRow key={axisNames[at]} number={at} name={axisNames[at]} axis={axis} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AxisRowProps {
  readonly number: number;
  readonly name: AxisName | undefined;
  readonly axis: AxisCrop;
}

function AxisRow({ number, name, axis }: AxisRowProps): ReactNode {
  const { size, pair } = axis;
  const remaining = remainingOf(axis);
  return (
    <tr data-cropped={pair !== undefined}>
      <th scope="row">
        <span className={styles.number}>{number}</span> {name && words.ranks_axis_name({ axis: name })}
      </th>
      <td>{size ?? NONE}</td>
      <td className={styles.pair}>{pair ? `(${pair.join(', ')})` : '–'}</td>
      <td data-none={remaining !== null && remaining < 1}>
        {pair && size !== null
          ? `${size} − ${pair[0]} − ${pair[1]} = ${signed(remaining ?? 0)}`
          : (size ?? NONE)}
      </td>
    </tr>
  );
}

/** A whole number with the minus sign that the arithmetic around it has. */
function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}
