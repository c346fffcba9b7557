import { useRef, type ReactNode } from 'react';
import { SIGNAL_STEPS } from '../../runs/ranks.ts';
import { useCroppingEditor } from '../cropping/useCroppingEditor.ts';
import { AxisHandles } from './AxisHandles.tsx';
import handles from './AxisHandles.module.css';
import { STEPS } from './axisEditor.ts';
import { SIGNAL } from './signal.ts';
import { SignalChart } from './SignalChart.tsx';
import styles from './Signal.module.css';
import * as words from '../../words/words.ts';

/** The signal with its two margins to take hold of, and below it what `Cropping1D` gives. */
export function SignalStage(): ReactNode {
  const plot = useRef<HTMLDivElement>(null);
  const editor = useCroppingEditor('Cropping1D');
  const { cropping } = editor;
  const [before, after] = cropping;
  const kept = SIGNAL.slice(before, SIGNAL_STEPS - after);
  return (
    <div className={styles.signal}>
      <p className={styles.caption}>{words.ranks_signal_before({ last: SIGNAL_STEPS - 1 })}</p>
      <div className={styles.screen}>
        <div ref={plot} className={`${styles.plot} ${handles.gutter}`}>
          <SignalChart name={words.ranks_signal_input()} values={SIGNAL} cropping={cropping} />
          <div className={styles.box} style={{ left: inPercent(before), right: inPercent(after) }} />
          <AxisHandles
            layer="Cropping1D"
            names={STEPS}
            pair={cropping}
            size={SIGNAL_STEPS}
            output={[kept.length]}
            editor={editor}
            length={() => plot.current?.getBoundingClientRect().width ?? 1}
          />
        </div>
      </div>
      <p className={styles.caption}>
        {words.ranks_signal_after({ count: kept.length, first: before, last: SIGNAL_STEPS - 1 - after })}
      </p>
      <div className={styles.screen}>
        <div className={`${styles.plot} ${styles.low} ${handles.gutter}`}>
          <div style={{ width: inPercent(kept.length), marginInlineStart: inPercent(before) }}>
            <SignalChart name={words.ranks_signal_output()} values={kept} cropping={[0, 0]} />
          </div>
        </div>
      </div>
    </div>
  );
}

function inPercent(steps: number): string {
  return `${(100 * steps) / SIGNAL_STEPS}%`;
}
