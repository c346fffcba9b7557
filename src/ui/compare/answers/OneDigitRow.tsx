import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { hasTrained } from '../../../runs/runProgress.ts';
import { winnerOf } from '../../train/judgement.ts';
import controls from '../../controls/controls.module.css';
import { croppedBytes } from '../../pictures/croppedInk.ts';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { formatShare } from '../../format/formatShare.ts';
import { PixelImage } from './PixelImage.tsx';
import { NOT_AT_HAND } from '../../format/notAtHand.ts';
import { LABELS } from './confusionCells.ts';
import styles from './OneDigitPanel.module.css';
import type { Run } from '../../../runs/run.ts';

interface OneDigitRowProps {
  readonly run: Run;
  /** The digit as the run gets it, uncropped; undefined where it is not asked. */
  readonly pixels: Uint8Array | undefined;
  /** What the digit is, where that is known. */
  readonly label: number | undefined;
  readonly probabilities: Float32Array | undefined;
  /** Whether the networks have answered: then one without probabilities cannot. */
  readonly isAnswered: boolean;
}

/** What one network says of the digit, or why it says nothing. */
export const OneDigitRow = memo(function OneDigitRow({
  run,
  pixels,
  label,
  probabilities,
  isAnswered,
}: OneDigitRowProps): ReactNode {
  const { cropping } = run.config;
  const bytes = useMemo(() => pixels && croppedBytes(pixels, cropping), [pixels, cropping]);
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
        {label !== undefined && (
          <>
            {winner === label ? '✓' : '✗'}
            <span className={controls.hidden}>{winner === label ? 'right' : 'wrong'}: </span>{' '}
          </>
        )}
        <strong>{winner}</strong> {formatShare(probabilities[winner] ?? 0)}
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
      return isAnswered ? `There is no answer: ${NOT_AT_HAND}` : 'Its network has not answered yet.';
    case 'stopped':
      return hasTrained(run)
        ? 'It was stopped: only the networks of finished runs are kept.'
        : 'It was not started, so there is no network.';
    case 'failed':
      return 'It failed, so there is no network.';
    default:
      return 'Its network answers when the run is finished.';
  }
}
