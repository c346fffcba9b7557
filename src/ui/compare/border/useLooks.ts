import { useEffect, useMemo, useState } from 'react';
import type { Look } from '../../../runs/attribution.ts';
import { messageOf } from '../../../basics/messageOf.ts';
import type { RunQuestion } from '../../../store/archive/networks.ts';
import { usePlayground } from '../../PlaygroundContext.ts';
import { keptLook, type LookedDigit } from './lookedDigit.ts';
import type { LookingRun } from './lookingRuns.ts';

/** Where the networks of runs look on a digit. */
export interface Looks {
  /** By the run's id; those that are missing have not answered yet, or cannot. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Whether networks are looking now. */
  readonly isLooking: boolean;
  /** Why there is no answer. */
  readonly problem: string | undefined;
}

interface Answer extends Pick<Looks, 'looks' | 'problem'> {
  readonly to: readonly RunQuestion[];
}

const NONE: ReadonlyMap<string, Look> = new Map();

/** What the runs have kept, and what their networks say now where they have kept nothing of the digit. */
export function useLooks(runs: readonly LookingRun[], digit: LookedDigit): Looks {
  const { networks } = usePlayground();
  const [answer, setAnswer] = useState<Answer>({ to: [], looks: NONE, problem: undefined });
  const questions = useMemo(
    () =>
      runs
        .filter((run) => !keptLook(run, digit.test))
        .map((run) => ({ run, pixels: digit.pixelsWith(run.config.border) })),
    [runs, digit],
  );

  useEffect(() => {
    if (questions.length === 0) return undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const looks = await (await networks()).look(questions);
        if (looks && isCurrent) setAnswer({ to: questions, looks, problem: undefined });
      } catch (error) {
        if (isCurrent) setAnswer({ to: questions, looks: NONE, problem: messageOf(error) });
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [networks, questions]);

  const isAnswered = answer.to === questions;
  const looks = useMemo(() => {
    const kept = runs.flatMap((run) => {
      const look = keptLook(run, digit.test) ?? (isAnswered ? answer.looks.get(run.id) : undefined);
      return look ? [[run.id, look] as const] : [];
    });
    return new Map(kept);
  }, [runs, digit, isAnswered, answer]);
  return {
    looks,
    isLooking: questions.length > 0 && !isAnswered,
    problem: isAnswered ? answer.problem : undefined,
  };
}
