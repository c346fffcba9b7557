import { useMemo, type ReactNode } from 'react';
import { axesOf } from '../../crop/axes.ts';
import { channelsFirst, channelsLast } from '../../crop/channelsFirst.ts';
import { cropArray } from '../../crop/cropArray.ts';
import { KerasError } from '../../crop/croppingError.ts';
import { NO_CROPPING, sameCropping, type Cropping2D, type Pair } from '../../crop/cropping.ts';
import { outputShape2D, printShape, type Shape } from '../../crop/outputShape.ts';
import type { Picture, PictureShape } from '../../crop/picture.ts';
import type { DataFormat } from '../../crop/standardize/standardizeDataFormat.ts';
import controls from '../controls/controls.module.css';
import { PictureCanvas } from '../pictures/PictureCanvas.tsx';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
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

/** What the axes of a picture are in each data format, batch first. */
const AXIS_NAMES: Readonly<Record<DataFormat, readonly AxisName[]>> = {
  channels_last: ['batch', 'rows', 'columns', 'channels'],
  channels_first: ['batch', 'channels', 'rows', 'columns'],
};

/** A picture's shape in one of the data formats, batch first. */
export function shapeIn(layout: DataFormat, [rows, columns, channels]: PictureShape): Shape {
  return layout === 'channels_first' ? [null, channels, rows, columns] : [null, rows, columns, channels];
}

/** What a layer of one data format does to data of the same or the other one: truly, whether it was meant or not. */
export function LayoutCard({ cropping, dataFormat, layout }: LayoutCardProps): ReactNode {
  const picture = usePickedPicture();
  const shape = shapeIn(layout, picture.shape);
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
        axisNames={AXIS_NAMES[layout]}
        axes={axesOf(shape, cropping, dataFormat)}
      />
      {outcome instanceof KerasError ? (
        <p className={controls.problem}>
          <code>{String(outcome)}</code>
        </p>
      ) : (
        <div className={styles.result}>
          <LayoutPicture {...{ picture, cropping, dataFormat, layout }} />
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

/** A mistake that Keras cannot see where every axis is large enough: a lone channel is, if nothing is cut of it. */
function mistakeText(cropping: Cropping2D, dataFormat: DataFormat): string {
  if (sameCropping(cropping, NO_CROPPING)) return words.ranks_layout_nothing();
  return dataFormat === 'channels_last' ? words.ranks_layout_rows() : words.ranks_layout_columns();
}

/** What comes out of the picture. */
function LayoutPicture({
  picture,
  cropping,
  dataFormat,
  layout,
}: LayoutCardProps & { readonly picture: Picture }): ReactNode {
  const output = useMemo(
    () => croppedPicture(picture, cropping, dataFormat, layout),
    [picture, cropping, dataFormat, layout],
  );
  const [rows, columns] = output.shape;
  return (
    <PictureCanvas
      name={words.ranks_layout_output({ format: layout })}
      picture={output}
      className={styles.picture}
      // As large a source pixel as in the other card, so that both can be compared.
      style={{ width: columns * PIXEL, height: rows * PIXEL }}
    />
  );
}

/** A picture that lies in memory as `layout`, cropped by a layer that was told `dataFormat`. */
function croppedPicture(
  picture: Picture,
  cropping: Cropping2D,
  dataFormat: DataFormat,
  layout: DataFormat,
): Picture {
  const { shape, values, range } = picture;
  const axes = axesOf(shapeIn(layout, shape), cropping, dataFormat).slice(1);
  const sizes = axes.map(({ size }) => size ?? 1);
  const margins = axes.map(({ pair }) => pair ?? NO_MARGINS);
  const kept = sizes.map((size, axis) => size - (margins[axis]?.[0] ?? 0) - (margins[axis]?.[1] ?? 0));
  if (layout === 'channels_last') {
    const [rows = 1, columns = 1, channels = 1] = kept;
    return { shape: [rows, columns, channels], values: cropArray(values, sizes, margins), range };
  }
  const [channels = 1, rows = 1, columns = 1] = kept;
  const cropped = cropArray(channelsFirst(picture), sizes, margins);
  const outputShape = [rows, columns, channels] as const;
  return { shape: outputShape, values: channelsLast(cropped, outputShape), range };
}

const NO_MARGINS: Pair = [0, 0];
/** CSS pixels of a source pixel. */
const PIXEL = 4;
