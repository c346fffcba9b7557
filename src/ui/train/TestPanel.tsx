import type { ReactNode } from 'react';
import { formatMetric } from '../../charts/formatMetric.ts';
import { countsOf } from '../../digits/sources.ts';
import { formatCount } from '../../network/summary.ts';
import type { Metrics } from '../../runs/metrics.ts';
import { accuracyInterval } from '../../statistics/wilson.ts';
import { shownRun } from '../../store/training/selectRuns.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './TestPanel.module.css';

/** How the trained network does on digits that it has never seen. */
export function TestPanel(): ReactNode {
  const test = usePlaygroundState((state) => shownRun(state)?.test);
  const source = usePlaygroundState((state) => shownRun(state)?.config.digits ?? state.data.source);
  const count = countsOf(source).test;
  return (
    <Panel title="Test result">
      <dl className={styles.figures}>
        <div>
          <dt>Test accuracy</dt>
          <dd>{test ? formatMetric('accuracy', test.accuracy) : '—'}</dd>
        </div>
        <div>
          <dt>Test loss</dt>
          <dd>{test ? formatMetric('loss', test.loss) : '—'}</dd>
        </div>
      </dl>
      <p className={controls.quiet}>{test ? wrongText(test, count) : waitingText(count)}</p>
    </Panel>
  );
}

function waitingText(count: number): string {
  return `Measured at the end of a run, on all ${formatCount(count)} test digits.`;
}

function wrongText({ accuracy }: Metrics, count: number): string {
  const wrong = Math.round(count * (1 - accuracy));
  const { low, high } = accuracyInterval(count - wrong, count);
  const reach = (50 * (high - low)).toFixed(2);
  return (
    `On all ${formatCount(count)} test digits; ${formatCount(wrong)} of them wrong. ` +
    `So few digits leave the accuracy uncertain by about ${reach} points (95 % interval).`
  );
}
