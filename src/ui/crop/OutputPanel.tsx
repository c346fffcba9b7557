import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { outputShape2D, printShape } from '../../crop/outputShape.ts';
import { SHARES, type PictureShape } from '../../crop/picture.ts';
import controls from '../controls/controls.module.css';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { PictureCanvas } from '../pictures/PictureCanvas.tsx';
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
  const { shape: inputShape } = usePickedPicture();
  const shape = printShape(outputShape2D([null, ...inputShape], cropping));
  const output = useMemo(() => answer && { ...answer, range: SHARES }, [answer]);
  return (
    <Panel
      title={words.crop_output_title()}
      name={words.crop_output_label()}
      note={<code className={styles.shape}>{shape}</code>}
    >
      <div className={styles.output}>
        <div className={styles.frame}>
          {output && (
            <PictureCanvas
              name={words.crop_output_title()}
              picture={output}
              className={styles.picture}
              data-cropping={formatCropping(output.cropping)}
              style={fit(output.shape)}
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
function fit([rows, columns]: PictureShape): CSSProperties {
  return {
    aspectRatio: `${columns} / ${rows}`,
    ...(columns >= rows ? { width: '100%' } : { height: '100%' }),
  };
}
