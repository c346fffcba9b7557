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
import { ShapeTable, type AxisName } from './ShapeTable.tsx';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

interface LayoutCardProps {
  readonly cropping: Cropping2D;
  /** What the layer was told. */
  readonly dataFormat: DataFormat;
  /** What the data is. */
  readonly layout: DataFormat;
}

/** A digit's shape in each data format, batch first, and what its axes are. */
export const DIGIT_LAYOUTS: Readonly<Record<DataFormat, { shape: Shape; axisNames: readonly AxisName[] }>> = {
  channels_last: { shape: [null, ...DIGIT_SHAPE, 1], axisNames: ['batch', 'rows', 'columns', 'channels'] },
  channels_first: { shape: [null, 1, ...DIGIT_SHAPE], axisNames: ['batch', 'channels', 'rows', 'columns'] },
};

/** What a layer of one data format does to data of the same or the other one: truly, whether it was meant or not. */
export function LayoutCard({ cropping, dataFormat, layout }: LayoutCardProps): ReactNode {
  const { shape, axisNames } = DIGIT_LAYOUTS[layout];
  const isMeant = layout === dataFormat;
  const outcome = outcomeOf(shape, cropping, dataFormat);
  return (
    <div className={styles.card} role="group" aria-label={words.ranks_layout_label({ format: layout })}>
      <h3 className={styles.title}>{words.ranks_layout_title({ meant: isMeant })}</h3>
      <p>
        <Marked text={words.ranks_layout_shape({ shape: printShape(shape), format: layout })} />
      </p>
      <ShapeTable
        name={words.ranks_layout_axes({ format: layout })}
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
            {isMeant ? words.ranks_layout_meant() : mistakeText(cropping, dataFormat)}
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
  if (sameCropping(cropping, NO_CROPPING)) return words.ranks_layout_nothing();
  return dataFormat === 'channels_last' ? words.ranks_layout_rows() : words.ranks_layout_columns();
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
      name={words.ranks_layout_output({ format: layout })}
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
