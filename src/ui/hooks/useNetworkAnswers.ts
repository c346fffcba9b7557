import { useEffect, useState } from 'react';
import { shallow } from 'zustand/shallow';
import { messageOf } from '../../basics/messageOf.ts';
import type { RunQuestion } from '../../store/archive/networks.ts';
import { usePlayground } from '../PlaygroundContext.ts';

/** What the networks of runs say of a digit. */
export interface NetworkAnswers {
  /** The probabilities by label, by the run's id; undefined until the first answer. Runs that are missing cannot answer. */
  readonly answers: ReadonlyMap<string, Float32Array> | undefined;
  /** Why there is no answer. */
  readonly problem: string | undefined;
}

/** Asks the networks of runs whenever the questions are others; the last answers stay until newer ones come. */
export function useNetworkAnswers(questions: readonly RunQuestion[]): NetworkAnswers {
  const { networks } = usePlayground();
  const [state, setState] = useState<NetworkAnswers>({ answers: undefined, problem: undefined });

  useEffect(() => {
    if (questions.length === 0) return undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const answers = await (await networks()).ask(questions);
        // Of a digit that is being drawn every answer is shown on its way.
        if (answers)
          setState((before) => ({ answers: withKnown(answers, before.answers), problem: undefined }));
      } catch (error) {
        if (isCurrent) setState({ answers: undefined, problem: messageOf(error) });
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [networks, questions]);

  return state;
}

type Answers = ReadonlyMap<string, Float32Array>;

/** Answers that are no others than before are the same arrays: what shows them need not be drawn anew. */
function withKnown(answers: Answers, before: Answers | undefined): Answers {
  const known = (run: string, probabilities: Float32Array): Float32Array => {
    const earlier = before?.get(run);
    return earlier && shallow(earlier, probabilities) ? earlier : probabilities;
  };
  return new Map([...answers].map(([run, probabilities]) => [run, known(run, probabilities)]));
}
