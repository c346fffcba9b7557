import type { CSSProperties, ReactNode } from 'react';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { formatShape } from '../../network/summary.ts';
import controls from '../controls/controls.module.css';
import { InkCanvas } from '../pictures/InkCanvas.tsx';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { InkFigures } from './InkFigures.tsx';
import styles from './OutputPanel.module.css';
import { TightestCrop } from './TightestCrop.tsx';
import * as words from '../../words/words.ts';

/** What the layer gives: its picture, its shape, and what it kept. */
export function OutputPanel(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const { answer, problem } = usePlaygroundState((state) => state.output);
  const shape = formatShape([...outputSize2D(DIGIT_SHAPE, cropping), 1]);
  return (
    <Panel
      title={words.crop_output_title()}
      name={words.crop_output_label()}
      note={<code className={styles.shape}>{shape}</code>}
    >
      <div className={styles.output}>
        <div className={styles.frame}>
          {answer && (
            <InkCanvas
              name={words.crop_output_title()}
              values={answer.values}
              rows={answer.shape[0]}
              columns={answer.shape[1]}
              full={1}
              className={styles.picture}
              data-cropping={formatCropping(answer.cropping)}
              style={fit(answer.shape)}
            />
          )}
        </div>
        <InkFigures />
      </div>
      {problem !== undefined && (
        <p className={controls.problem} role="alert">
          {problem}
        </p>
      )}
      <TightestCrop />
    </Panel>
  );
}

/** As large as the frame allows with square pixels. */
function fit([rows, columns]: readonly [number, number, number]): CSSProperties {
  return {
    aspectRatio: `${columns} / ${rows}`,
    ...(columns >= rows ? { width: '100%' } : { height: '100%' }),
  };
}
