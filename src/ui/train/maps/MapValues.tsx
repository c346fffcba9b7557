import type { ReactNode } from 'react';
import { keepsPixel, type Cropping2D } from '../../../crop/cropping.ts';
import type { FeatureMaps } from '../../../messages/featureMapMessages.ts';
import styles from './FeatureMaps.module.css';
import { formatValue } from './formatValue.ts';
import * as words from '../../../words/words.ts';

interface MapValuesProps {
  /** One map: its shape is `(rows, columns, 1)`. */
  readonly map: FeatureMaps;
  readonly cropping: Cropping2D;
}

/** Head and body of a table of a map's values, rows and columns counted from 0; what the crop cuts is struck out. */
export function MapValues({ map: { shape, values }, cropping }: MapValuesProps): ReactNode {
  const [rows, columns] = shape;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.maps_map_row()}</th>
          {numbersBelow(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbersBelow(rows).map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {numbersBelow(columns).map((column) => {
              const value = formatValue(values[row * columns + column] ?? 0);
              const kept = keepsPixel(cropping, [rows, columns], row, column);
              return <td key={column}>{kept ? value : <del className={styles.cut}>{value}</del>}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function numbersBelow(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}
