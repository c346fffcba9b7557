import { useMemo, useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { SPLIT_COUNTS } from '../../../digits/digitSet.ts';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import { ConfusionPanel } from './ConfusionPanel.tsx';
import { FlipsPanel } from './FlipsPanel.tsx';
import { OneDigitPanel } from './OneDigitPanel.tsx';
import { answeredRuns, pairOf, type PairChoice } from './pairs.ts';
import { RealityPanel } from './RealityPanel.tsx';

/** What the finished runs' answers to the test digits tell: of two runs, and of each. */
export default function AnswerPanels(): ReactNode {
  const runs = usePlaygroundState(
    useShallow(({ training, data }) => answeredRuns(training.runs, data.source)),
  );
  const set = usePlaygroundState(({ data }) =>
    data.filled.test === SPLIT_COUNTS.test ? data.digits?.test : undefined,
  );
  const [choice, setChoice] = useState<PairChoice>({ network: undefined, baseline: undefined });
  const pair = useMemo(() => pairOf(runs, choice), [runs, choice]);
  // The same list as long as the runs are the same: pictures of digits are not drawn anew for others.
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
