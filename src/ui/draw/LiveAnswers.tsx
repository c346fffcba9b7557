import { useMemo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ownDigitWithBorder } from '../../store/digits/pickedDigit.ts';
import controls from '../controls/controls.module.css';
import { formatShare } from '../format/formatShare.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Draw.module.css';
import { useNetworkAnswers } from '../hooks/useNetworkAnswers.ts';
import { winnerOf } from '../train/judgement.ts';
import * as words from '../../words/words.ts';

/** More are not read while drawing; the Compare page asks all. */
const MOST_RUNS = 4;

/** What the networks of the newest finished runs say while the digit (784 bytes) is being drawn; nothing without any. */
export function LiveAnswers({ pixels }: { readonly pixels: Uint8Array | undefined }): ReactNode {
  const runs = usePlaygroundState(
    useShallow(({ training }) =>
      training.runs.filter(({ phase, hidden }) => phase === 'finished' && !hidden).slice(-MOST_RUNS),
    ),
  );
  const questions = useMemo(
    () =>
      pixels
        ? runs.map((run) => ({ run, pixels: ownDigitWithBorder(pixels, run.config.border).pixels }))
        : [],
    [runs, pixels],
  );
  const { answers } = useNetworkAnswers(questions);
  if (runs.length === 0) return null;
  return (
    <ul className={styles.answers} aria-label={words.draw_answers_label()}>
      {runs.map((run) => {
        const probabilities = pixels && answers?.get(run.id);
        const winner = probabilities && winnerOf(probabilities);
        return (
          <li key={run.id}>
            {run.name}:{' '}
            {winner === undefined ? (
              <span className={controls.quiet}>—</span>
            ) : (
              <>
                <strong>{winner}</strong> {formatShare(probabilities?.[winner] ?? 0)}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
