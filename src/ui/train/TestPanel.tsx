import type { ReactNode } from 'react';
import { formatMetric } from '../../charts/formatMetric.ts';
import { countsOf } from '../../digits/sources.ts';
import type { Metrics } from '../../runs/metrics.ts';
import { accuracyInterval } from '../../statistics/wilson.ts';
import { shownRun } from '../../store/training/selectRuns.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './TestPanel.module.css';
import * as words from '../../words/words.ts';

/** How the trained network does on digits that it has never seen. */
export function TestPanel(): ReactNode {
  const test = usePlaygroundState((state) => shownRun(state)?.test);
  const source = usePlaygroundState((state) => shownRun(state)?.config.digits ?? state.data.source);
  const count = countsOf(source).test;
  return (
    <Panel title={words.train_test_title()}>
      <dl className={styles.figures}>
        <div>
          <dt>{words.train_test_accuracy()}</dt>
          <dd>{test ? formatMetric('accuracy', test.accuracy) : '—'}</dd>
        </div>
        <div>
          <dt>{words.train_test_loss()}</dt>
          <dd>{test ? formatMetric('loss', test.loss) : '—'}</dd>
        </div>
      </dl>
      <p className={controls.quiet}>{test ? wrongText(test, count) : words.train_test_waiting({ count })}</p>
    </Panel>
  );
}

function wrongText({ accuracy }: Metrics, count: number): string {
  const wrong = Math.round(count * (1 - accuracy));
  const { low, high } = accuracyInterval(count - wrong, count);
  return words.train_test_wrong({ count, wrong, reach: 50 * (high - low) });
}
