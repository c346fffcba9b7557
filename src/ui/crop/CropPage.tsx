import { useMemo, type ReactNode } from 'react';
import { kerasCropProgram, tfjsCropProgram } from '../../network/code.ts';
import { modelSummary } from '../../network/summary.ts';
import { CodePanel } from '../panels/CodePanel.tsx';
import controls from '../controls/controls.module.css';
import { SummaryPanel } from '../panels/SummaryPanel.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { useCodeNote } from '../hooks/useCodeNote.ts';
import { useKerasName } from '../hooks/useKerasName.ts';
import { ArgumentPanel } from './ArgumentPanel.tsx';
import styles from './CropPage.module.css';
import { OutputPanel } from './OutputPanel.tsx';
import { PickerPanel } from './picker/PickerPanel.tsx';
import { StagePanel } from './StagePanel.tsx';
import * as words from '../../words/words.ts';

/** Pick a digit, drag the margins, see what the layer gives. */
export default function CropPage(): ReactNode {
  const { openPage } = usePlayground();
  return (
    <div className={styles.page}>
      <div className={styles.picker}>
        <PickerPanel />
      </div>
      <div className={styles.stage}>
        <StagePanel />
        <LayerSummary />
      </div>
      <div className={styles.results}>
        <OutputPanel />
        <ArgumentPanel />
        <LayerCode />
        <button type="button" className={controls.primary} onClick={() => openPage('train')}>
          {words.crop_train_label()}
        </button>
      </div>
    </div>
  );
}

function LayerSummary(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const { shape } = usePickedPicture();
  const summary = useMemo(
    () => modelSummary({ inputShape: shape, layers: [{ type: 'Cropping2D', cropping }] }),
    [shape, cropping],
  );
  return <SummaryPanel summary={summary} />;
}

function LayerCode(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const digit = usePlaygroundState((state) => state.experiment.digit);
  const kerasName = useKerasName();
  const programs = useMemo(() => {
    const program = { cropping, ...digit, kerasName };
    return { Keras: kerasCropProgram(program), 'TensorFlow.js': tfjsCropProgram(program) };
  }, [cropping, digit, kerasName]);
  return <CodePanel programs={programs} note={useCodeNote()} />;
}
