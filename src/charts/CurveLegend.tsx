import type { ReactNode } from 'react';
import { useChartTheme } from './chartTheme.ts';
import styles from './MetricChart.module.css';
import { runColour } from './runStyles.ts';
import * as words from '../words/words.ts';

interface CurveLegendProps {
  /** Number of the run's colour. */
  readonly style: number;
  /** How many batches each point of the training curve stands for. */
  readonly batchesPerPoint: number;
}

/** What the two curves of a run look like, in words and as a sample. */
export function CurveLegend({ style, batchesPerPoint }: CurveLegendProps): ReactNode {
  const { dark } = useChartTheme();
  const colour = runColour(style, dark);
  return (
    <p className={styles.legend}>
      <span>
        <svg width="30" height="12" aria-hidden="true">
          <path d="M1 6H29" stroke={colour} strokeWidth="2.5" />
          <circle cx="15" cy="6" r="3.5" fill={colour} />
        </svg>
        {words.charts_validation_text()}
      </span>
      <span>
        <svg width="30" height="12" aria-hidden="true">
          <path d="M1 8l4-4 4 5 5-6 5 5 5-4 5 3" fill="none" stroke={colour} strokeOpacity="0.5" />
        </svg>
        {batchesPerPoint === 1
          ? words.charts_training_text()
          : words.charts_trainingMeans_text({ batches: batchesPerPoint })}
      </span>
    </p>
  );
}
