import { useRef, type ReactNode } from 'react';
import { AxisHandles } from './AxisHandles.tsx';
import handles from './AxisHandles.module.css';
import type { AxisEditor, AxisNames } from './axisEditor.ts';
import styles from './AxisBar.module.css';
import type { Pair } from '../../crop/cropping.ts';
import type { LayerName } from '../../crop/croppingLayers.ts';
import type { Shape } from '../../crop/outputShape.ts';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

interface AxisBarProps {
  readonly layer: LayerName;
  readonly names: AxisNames;
  readonly pair: Pair;
  readonly size: number;
  readonly output: Shape;
  readonly editor: AxisEditor;
}

/** One axis as a bar: what is cut at its ends, what is kept between, and the two margins to take hold of. */
export function AxisBar(props: AxisBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const { names, pair, size } = props;
  const [before, after] = pair;
  const inPercent = (units: number): string => `${(100 * units) / size}%`;
  return (
    <fieldset className={styles.axis}>
      <legend>
        <Marked
          text={words.ranks_axis_kept({ axis: names.axis, kept: size - before - after, size })}
          tags={{ count: (inside) => <span className={styles.count}>{inside}</span> }}
        />
      </legend>
      <div ref={bar} className={`${styles.bar} ${handles.gutter}`}>
        <div className={styles.cut} style={{ width: inPercent(before) }} />
        <div
          className={styles.kept}
          style={{ left: inPercent(before), width: inPercent(size - before - after) }}
        />
        <div className={styles.cut} style={{ right: 0, width: inPercent(after) }} />
        <AxisHandles {...props} length={() => bar.current?.getBoundingClientRect().width ?? 1} />
      </div>
    </fieldset>
  );
}
