import { useMemo, type ReactNode } from 'react';
import { programSource } from '../../digits/sources.ts';
import { kerasTrainingProgram, tfjsTrainingProgram } from '../../network/trainingCode.ts';
import { CodePanel } from '../panels/CodePanel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useCodeNote } from '../hooks/useCodeNote.ts';
import { useNetworkChain } from './useNetworkChain.ts';
import * as words from '../../words/words.ts';

/** The training as complete programs that reflect the page's settings. */
export default function TrainingCodePanel(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const source = usePlaygroundState((state) => state.data.source);
  const data = useMemo(() => programSource(source), [source]);
  const programs = useMemo(
    () => ({
      Keras: kerasTrainingProgram(config, data),
      'TensorFlow.js': tfjsTrainingProgram(config, data),
    }),
    [config, data],
  );
  const { problem } = useNetworkChain();
  const digitsNote = useCodeNote();
  const note = problem === undefined ? digitsNote : words.train_code_refused({ problem });
  return <CodePanel programs={programs} note={note} />;
}
