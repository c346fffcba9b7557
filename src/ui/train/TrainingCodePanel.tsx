import { useMemo, type ReactNode } from 'react';
import { kerasTrainingProgram, tfjsTrainingProgram } from '../../network/trainingCode.ts';
import { CodePanel } from '../parts/CodePanel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useCodeNote } from '../useCodeNote.ts';

/** The training as complete programs that reflect the page's settings. */
export default function TrainingCodePanel(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const programs = useMemo(
    () => ({ Keras: kerasTrainingProgram(config), 'TensorFlow.js': tfjsTrainingProgram(config) }),
    [config],
  );
  return <CodePanel programs={programs} note={useCodeNote()} />;
}
