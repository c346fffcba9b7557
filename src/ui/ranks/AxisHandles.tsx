import type { KeyboardEvent, ReactNode } from 'react';
import { largestMarginAt, marginAt, SIDES, withMarginAt, type Side } from '../../crop/axes.ts';
import type { LayerName } from '../../crop/croppingLayers.ts';
import type { Shape } from '../../crop/outputShape.ts';
import type { Pair } from '../../crop/cropping.ts';
import { marginAfterKey } from '../instrument/marginKeys.ts';
import { usePointerDrag } from '../instrument/usePointerDrag.ts';
import { marginText, type AxisEditor, type AxisNames } from './axisEditor.ts';
import styles from './AxisHandles.module.css';
import * as words from '../../words/words.ts';

interface AxisHandlesProps {
  readonly layer: LayerName;
  readonly names: AxisNames;
  readonly pair: Pair;
  /** Units of the whole axis. */
  readonly size: number;
  /** What the layer gives for all cropped axes. */
  readonly output: Shape;
  readonly editor: AxisEditor;
  /** The present length of the axis on the screen, in CSS pixels. */
  readonly length: () => number;
}

/**
 * The sliders of an axis's two margins, at the ends of what is kept. They stand on the side that is cut, so that they
 * never lie on each other, however little is kept.
 */
export function AxisHandles(props: AxisHandlesProps): ReactNode {
  return SIDES.map((side) => <AxisHandle key={side} side={side} {...props} />);
}

function AxisHandle({
  side,
  layer,
  names,
  pair,
  size,
  output,
  editor,
  length,
}: AxisHandlesProps & { readonly side: Side }): ReactNode {
  const drag = usePointerDrag({
    begin: editor.current,
    move: (start, right) => {
      const units = (right * size) / length();
      const margin = marginAt(start, side) + (side === 'before' ? units : -units);
      editor.preview(withMarginAt(start, side, margin, size));
    },
    finish: editor.commit,
    cancel: editor.cancel,
  });
  const margin = marginAt(pair, side);
  const largest = largestMarginAt(pair, side, size);

  // A key that is held down is one step of the history, as a drag is.
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = editor.current();
    const next = marginAfterKey(marginAt(now, side), largestMarginAt(now, side, size), event.key);
    if (next === undefined) return;
    event.preventDefault();
    editor.preview(withMarginAt(now, side, next, size));
  };

  return (
    <div
      className={styles.handle}
      data-side={side}
      style={{ left: `${(100 * (side === 'before' ? margin : size - margin)) / size}%` }}
      role="slider"
      tabIndex={0}
      aria-label={words.ranks_margin_of({ side: names.sides[side], layer })}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={largest}
      aria-valuenow={margin}
      aria-valuetext={marginText(names, pair, side, output)}
      onKeyDown={press}
      onKeyUp={editor.commit}
      onBlur={editor.commit}
      {...drag}
    />
  );
}
