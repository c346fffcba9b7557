import { useMemo } from 'react';
import type { PickedDigit } from '../../store/digits/pickedDigit.ts';
import type { RunQuestion } from '../../store/archive/networks.ts';
import { shownRun } from '../../store/training/selectRuns.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useNetworkAnswers } from '../hooks/useNetworkAnswers.ts';

/** What the network of the Train page's run takes a digit for. */
export interface ShownAnswer {
  /** By label. */
  readonly probabilities: Float32Array | undefined;
  /** Whether the run is finished and its network is not there any more. */
  readonly isGone: boolean;
  /** Why a network that is there has not answered. */
  readonly problem: string | undefined;
}

/** What the shown run has told of the picked digit while it trained; of any other digit its finished network is asked. */
export function useShownAnswer(digit: PickedDigit | undefined): ShownAnswer {
  const config = usePlaygroundState((state) => shownRun(state)?.config);
  const told = usePlaygroundState((state) => shownRun(state)?.probabilities);
  const asked = usePlaygroundState((state) => {
    const run = shownRun(state);
    return run?.phase === 'finished' && !run.probabilities ? run.id : undefined;
  });
  const questions = useMemo<readonly RunQuestion[]>(
    () =>
      asked !== undefined && config && digit ? [{ run: { id: asked, config }, pixels: digit.pixels }] : [],
    [asked, config, digit],
  );
  const { answers, problem } = useNetworkAnswers(questions);
  if (asked === undefined) return { probabilities: told, isGone: false, problem: undefined };
  return {
    probabilities: answers?.get(asked),
    isGone: answers !== undefined && !answers.has(asked),
    problem,
  };
}
