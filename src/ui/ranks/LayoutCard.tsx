import { useMemo, type ReactNode } from 'react';
import { axesOf } from '../../crop/axes.ts';
import { cropArray } from '../../crop/cropArray.ts';
import { KerasError } from '../../crop/croppingError.ts';
import { NO_CROPPING, sameCropping, type Cropping2D } from '../../crop/cropping.ts';
import { outputShape2D, printShape, type Shape } from '../../crop/outputShape.ts';
import type { DataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import controls from '../controls/controls.module.css';
import { InkCanvas } from '../pictures/InkCanvas.tsx';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';
import styles from './Layout.module.css';
import { ShapeTable } from './ShapeTable.tsx';

interface LayoutCardProps {
  readonly cropping: Cropping2D;
  /** What the layer was told. */
  readonly dataFormat: DataFormat;
  /** What the data is. */
  readonly layout: DataFormat;
}

/** A digit's shape in each data format, batch first, and what its axes are. */
export const DIGIT_LAYOUTS: Readonly<Record<DataFormat, { shape: Shape; axisNames: readonly string[] }>> = {
  channels_last: { shape: [null, ...DIGIT_SHAPE, 1], axisNames: ['batch', 'rows', 'columns', 'channels'] },
  channels_first: { shape: [null, 1, ...DIGIT_SHAPE], axisNames: ['batch', 'channels', 'rows', 'columns'] },
};

/** What a layer of one data format does to data of the same or the other one: truly, whether it was meant or not. */
export function LayoutCard({ cropping, dataFormat, layout }: LayoutCardProps): ReactNode {
  const { shape, axisNames } = DIGIT_LAYOUTS[layout];
  const isMeant = layout === dataFormat;
  const outcome = outcomeOf(shape, cropping, dataFormat);
  return (
    <div className={styles.card} role="group" aria-label={`Data in ${layout}`}>
      <h3 className={styles.title}>
        {isMeant ? 'Data in the same format' : 'Data in the other format: a common mistake'}
      </h3>
      <p>
        <code>{printShape(shape)}</code> is {layout}
      </p>
      <ShapeTable
        name={`Axes of Cropping2D on ${layout}`}
        axisNames={axisNames}
        axes={axesOf(shape, cropping, dataFormat)}
      />
      {outcome instanceof KerasError ? (
        <p className={controls.problem}>
          <code>{String(outcome)}</code>
        </p>
      ) : (
        <div className={styles.result}>
          <LayoutPicture {...{ cropping, dataFormat, layout }} />
          <p>
            <code>{printShape(outcome)}</code>
            <br />
            {isMeant ? 'Rows and columns are cropped, as meant.' : mistakeText(cropping, dataFormat)}
          </p>
        </div>
      )}
    </div>
  );
}

function outcomeOf(shape: Shape, cropping: Cropping2D, dataFormat: DataFormat): Shape | KerasError {
  try {
    return outputShape2D(shape, cropping, { dataFormat });
  } catch (error) {
    if (error instanceof KerasError) return error;
    throw error;
  }
}

/** A mistake that Keras cannot see: the channel, which is one, is not cropped, so that every axis is large enough. */
function mistakeText(cropping: Cropping2D, dataFormat: DataFormat): string {
  if (sameCropping(cropping, NO_CROPPING)) return 'Nothing is cropped, so nothing goes wrong.';
  return dataFormat === 'channels_last'
    ? 'No error, but the wrong pixels: the layer takes the rows for columns, so the left and right margins are cut from the top and the bottom.'
    : 'No error, but the wrong pixels: the layer takes the columns for rows, so the top and bottom margins are cut from the left and the right.';
}

/** What comes out, for the picked digit. */
function LayoutPicture({ cropping, dataFormat, layout }: LayoutCardProps): ReactNode {
  const digit = usePickedDigit();
  const picture = useMemo(() => {
    const axes = axesOf(DIGIT_LAYOUTS[layout].shape, cropping, dataFormat).slice(1);
    const sizes = axes.map(({ size }) => size ?? 1);
    const margins = axes.map(({ pair }) => pair ?? ([0, 0] as const));
    const kept = sizes.map((size, axis) => size - (margins[axis]?.[0] ?? 0) - (margins[axis]?.[1] ?? 0));
    const [rows = 1, columns = 1] = layout === 'channels_first' ? kept.slice(1) : kept;
    return { rows, columns, values: digit && cropArray(digit.pixels, sizes, margins) };
  }, [digit, cropping, dataFormat, layout]);
  const { rows, columns, values } = picture;
  if (!values) return null;
  return (
    <InkCanvas
      name={`Output of Cropping2D on ${layout}`}
      values={values}
      rows={rows}
      columns={columns}
      full={255}
      className={styles.picture}
      // As large a source pixel as in the other card, so that both can be compared.
      style={{ width: columns * PIXEL, height: rows * PIXEL }}
    />
  );
}

/** CSS pixels of a source pixel. */
const PIXEL = 4;
