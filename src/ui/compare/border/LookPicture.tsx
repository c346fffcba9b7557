import { useMemo, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { DIGIT_PIXELS, DIGIT_SIZE } from '../../../digits/digitSet.ts';
import { shareInBorder, type Look } from '../../../runs/attribution.ts';
import { PixelCanvas } from '../../pictures/PixelCanvas.tsx';
import { NOT_AT_HAND } from '../../format/notAtHand.ts';
import styles from './BorderLooks.module.css';
import type { LookedDigit } from './lookedDigit.ts';
import type { LookingRun } from './lookingRuns.ts';
import { lookShareText } from './lookShareText.ts';
import { paintInfluence } from './paintInfluence.ts';
import type { MarkedText } from '../../../words/MarkedText.ts';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

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
  const share = look && shareInBorder(look.influence, border.width);
  const named = (name: ReactNode): ReactNode => (
    <>
      <RunLine style={run.style} /> <strong>{name}</strong>
    </>
  );
  return (
    <figure>
      <PixelCanvas
        className={styles.picture}
        width={DIGIT_SIZE}
        height={DIGIT_SIZE}
        bytes={bytes}
        role="img"
        aria-label={pictureLabel(run.name, digit, look && { share })}
      />
      <figcaption>
        <Marked text={saidBy(run.name, digit, look, isLooking)} tags={{ run: named }} />
        {look && (
          <>
            {' '}
            {share === undefined ? (
              words.border_look_noInk()
            ) : (
              <Marked text={words.border_look_share({ share: lookShareText(share) })} />
            )}
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** The picture in words: what it shows, and how much of the influence, if any, is in the border. */
function pictureLabel(
  run: string,
  { name, label }: LookedDigit,
  look: { readonly share: number | undefined } | undefined,
): string {
  const digit = label === undefined ? name : words.border_look_digit({ digit: name, label });
  if (!look) return words.border_look_unseen({ digit, run });
  if (look.share === undefined) return words.border_look_nowhere({ run, digit });
  return words.border_look_label({ run, digit, share: lookShareText(look.share) });
}

/** What the network of a run takes a digit for, and whether that is right; or why it does not say. */
function saidBy(
  run: string,
  { label }: LookedDigit,
  look: Look | undefined,
  isLooking: boolean,
): MarkedText<'run'> {
  if (look) {
    const { answer } = look;
    if (label === undefined) return words.border_look_answer({ run, answer });
    if (answer === label) return words.border_look_right({ run, answer });
    return words.border_look_wrong({ run, answer, label });
  }
  return isLooking ? words.border_look_busy({ run }) : words.border_look_gone({ run, reason: NOT_AT_HAND });
}
