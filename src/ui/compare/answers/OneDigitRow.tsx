import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { pictureOfDigit } from '../../../digits/digitPicture.ts';
import { DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { hasTrained } from '../../../runs/runProgress.ts';
import { winnerOf } from '../../train/judgement.ts';
import { paintPicture } from '../../pictures/paintPicture.ts';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { formatShare } from '../../format/formatShare.ts';
import { NOT_AT_HAND } from '../../format/notAtHand.ts';
import { ANSWER_TAGS } from './answerTags.tsx';
import { PixelImage } from './PixelImage.tsx';
import { LABELS } from './confusionCells.ts';
import styles from './OneDigitPanel.module.css';
import type { Run } from '../../../runs/run.ts';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

interface OneDigitRowProps {
  readonly run: Run;
  /** The digit as the run gets it, uncropped; undefined where its network is not asked. */
  readonly pixels: Uint8Array | undefined;
  /** What the digit is, where that is known. */
  readonly label: number | undefined;
  readonly probabilities: Float32Array | undefined;
  /** Whether the networks have answered; if so, one without probabilities cannot answer. */
  readonly isAnswered: boolean;
}

/** What one network takes the digit for, or why it says nothing. */
export const OneDigitRow = memo(function OneDigitRow({
  run,
  pixels,
  label,
  probabilities,
  isAnswered,
}: OneDigitRowProps): ReactNode {
  const { cropping } = run.config;
  const bytes = useMemo(() => pixels && paintPicture(pictureOfDigit(pixels), cropping), [pixels, cropping]);
  return (
    <tr>
      <th scope="row">
        <span className={styles.run}>
          {bytes ? (
            <PixelImage width={DIGIT_SIZE} height={DIGIT_SIZE} bytes={bytes} alt="" />
          ) : (
            <CropGlyph cropping={cropping} size={30} />
          )}
          <span>
            {run.name}
            <br />
            <RunLine style={run.style} /> {bytes && <CropGlyph cropping={cropping} size={18} />}
          </span>
        </span>
      </th>
      {probabilities && pixels ? (
        <Probabilities probabilities={probabilities} label={label} />
      ) : (
        <td className={styles.silence} colSpan={1 + LABELS.length}>
          {silenceOf(run, isAnswered)}
        </td>
      )}
    </tr>
  );
});

function Probabilities({
  probabilities,
  label,
}: {
  readonly probabilities: Float32Array;
  readonly label: number | undefined;
}): ReactNode {
  const winner = winnerOf(probabilities);
  return (
    <>
      <td className={styles.answer}>
        <Marked
          text={words.answers_digit_answered({
            verdict: label === undefined ? 'unknown' : winner === label ? 'right' : 'wrong',
            answer: winner,
            share: formatShare(probabilities[winner] ?? 0),
          })}
          tags={ANSWER_TAGS}
        />
      </td>
      {LABELS.map((each) => {
        const share = probabilities[each] ?? 0;
        const shade: CSSProperties & Record<'--share', string> = { '--share': `${Math.round(45 * share)}%` };
        return (
          <td key={each} className={styles.share} style={shade} data-winner={each === winner}>
            {formatShare(share)}
          </td>
        );
      })}
    </>
  );
}

/** Why a network says nothing. */
function silenceOf(run: Run, isAnswered: boolean): string {
  switch (run.phase) {
    case 'finished':
      return isAnswered
        ? words.answers_silence_gone({ reason: NOT_AT_HAND })
        : words.answers_silence_waiting();
    case 'stopped':
      return hasTrained(run) ? words.answers_silence_stopped() : words.answers_silence_unstarted();
    case 'failed':
      return words.answers_silence_failed();
    default:
      return words.answers_silence_unfinished();
  }
}
