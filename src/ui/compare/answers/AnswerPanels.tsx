import { useMemo, useState, type ReactNode } from 'react';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { countsOf } from '../../../digits/sources.ts';
import type { PlaygroundState } from '../../../store/state.ts';
import { useStateInBackground } from '../../hooks/useStateInBackground.ts';
import { ConfusionPanel } from './ConfusionPanel.tsx';
import { FlipsPanel } from './FlipsPanel.tsx';
import { OneDigitPanel } from './OneDigitPanel.tsx';
import { answeredRuns, pairOf, type AnsweredRun, type PairChoice } from './pairs.ts';
import { RealityPanel } from './RealityPanel.tsx';

/** What the finished runs' answers to the test digits show: about two runs, and about each. */
export default function AnswerPanels(): ReactNode {
  const answered = useStateInBackground(answersOf);
  const [set] = answered;
  const runs = useMemo(() => {
    const [, ...answers] = answered;
    return answers;
  }, [answered]);
  const [choice, setChoice] = useState<PairChoice>({ network: undefined, baseline: undefined });
  const pair = useMemo(() => pairOf(runs, choice), [runs, choice]);
  // The same list as long as these two runs are the same: other runs do not redraw the pictures.
  const { network, baseline } = pair ?? { network: undefined, baseline: runs[0] };
  const shown = useMemo(() => [network, baseline].filter((run) => run !== undefined), [network, baseline]);
  return (
    <>
      <OneDigitPanel />
      <RealityPanel runs={runs} pair={pair} set={set} onChoose={setChoice} />
      <FlipsPanel pair={pair} set={set} />
      <ConfusionPanel runs={shown} set={set} />
    </>
  );
}

/** The test digits once all are loaded, and the runs that have answered these digits. */
function answersOf({
  training,
  data,
}: Pick<PlaygroundState, 'training' | 'data'>): readonly [DigitSet | undefined, ...AnsweredRun[]] {
  const isThere = data.filled.test === countsOf(data.source).test;
  return [isThere ? data.digits?.test : undefined, ...answeredRuns(training.runs, data.source)];
}
