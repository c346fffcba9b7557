import { useMemo, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { shareInBorder, type Look } from '../../../runs/attribution.ts';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { withArticle } from '../../format/withArticle.ts';
import { NOT_AT_HAND } from '../../format/notAtHand.ts';
import styles from './BorderLooks.module.css';
import type { LookedDigit } from './lookedDigit.ts';
import type { LookingRun } from './lookingRuns.ts';
import { lookShareText } from './lookShareText.ts';
import { paintInfluence } from './paintInfluence.ts';

interface LookPictureProps {
  readonly run: LookingRun;
  readonly digit: LookedDigit;
  /** Undefined while the network is asked, and where it cannot answer. */
  readonly look: Look | undefined;
  readonly isLooking: boolean;
}

/** Where one network looks on a digit, as a picture and in words. */
export function LookPicture({ run, digit, look, isLooking }: LookPictureProps): ReactNode {
  const { border, cropping } = run.config;
  const bytes = useMemo(
    () =>
      paintInfluence(digit.pixelsWith(border), cropping, look?.influence ?? new Float32Array(DIGIT_PIXELS)),
    [digit, border, cropping, look],
  );
  const named = digit.label === undefined ? digit.name : `${digit.name}, label ${digit.label}`;
  const share = look && shareInBorder(look.influence, border.width);
  return (
    <figure>
      <PixelCanvas
        className={styles.picture}
        width={DIGIT_SIZE}
        height={DIGIT_SIZE}
        bytes={bytes}
        role="img"
        aria-label={
          look
            ? `Where ${run.name} looks on ${named}: ${share === undefined ? 'nowhere' : `${lookShareText(share)} in the border`}`
            : `${named}, for ${run.name}`
        }
      />
      <figcaption>
        <RunLine style={run.style} /> <strong>{run.name}</strong>{' '}
        {look ? (
          <>
            says {look.answer}
            {rightOrWrong(look.answer, digit.label)}{' '}
            {share === undefined ? (
              'No ink speaks for this answer: wherever it is blanked, the network is no less sure.'
            ) : (
              <>
                <strong>{lookShareText(share)}</strong> of what this answer rests on is in the border.
              </>
            )}
          </>
        ) : isLooking ? (
          'is looking at it …'
        ) : (
          `cannot say: ${NOT_AT_HAND}`
        )}
      </figcaption>
    </figure>
  );
}

function rightOrWrong(answer: number, label: number | undefined): string {
  if (label === undefined) return '.';
  return answer === label ? ', which is right.' : `, which is wrong: it is ${withArticle(label)}.`;
}
