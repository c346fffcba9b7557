import { useState, type ReactNode } from 'react';
import { DIGIT_PIXELS, type DigitSet } from '../../../digits/digitSet.ts';
import { shareInBorder } from '../../../runs/attribution.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import controls from '../../controls/controls.module.css';
import { formatShare } from '../../format/formatShare.ts';
import { cssColour, PAPER } from '../../pictures/inkColours.ts';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { withArticle } from '../../format/withArticle.ts';
import styles from './BorderLooks.module.css';
import { LookDigitFields } from './LookDigitFields.tsx';
import type { LookChoice, LookedDigit } from './lookedDigit.ts';
import type { LookingGroup } from './lookingRuns.ts';
import { LookPicture } from './LookPicture.tsx';
import { LookTable } from './LookTable.tsx';
import { INFLUENCE } from './paintInfluence.ts';
import { useLookedDigit } from './useLookedDigit.ts';
import { useLooks } from './useLooks.ts';

interface BorderLooksProps {
  /** One at the least. */
  readonly groups: readonly LookingGroup[];
  /** The test digits. */
  readonly set: DigitSet;
}

/** Where networks of different crops look, on one digit at a time. */
export function BorderLooks({ groups, set }: BorderLooksProps): ReactNode {
  const [chosenShare, setShare] = useState<number | undefined>(undefined);
  const [choice, setChoice] = useState<LookChoice | undefined>(undefined);
  // A border that always tells the label leads networks astray the furthest.
  const group = groups.find(({ share }) => share === chosenShare) ?? groups.at(-1);
  const first = group?.runs[0];
  const example = first?.attributions[0]?.digit ?? 0;
  const digit = useLookedDigit(choice ?? example, set, example);
  if (!group || !first) return null;
  return (
    <section className={styles.looks} aria-label="Where the networks look">
      <h3 className={styles.title}>Where the networks look</h3>
      <p className={controls.quiet}>
        A small square of blank paper is laid over every place of a digit in turn: the more it lowers the odds
        of the network’s answer, the more this answer rests on the ink there. The border covers{' '}
        {formatShare(borderPixels(first.config.border.width), 0)} of the pixels.
      </p>
      <div className={styles.choices}>
        <RadioChips
          name="Border of the runs"
          options={groups.map(({ share }) => [String(share), `${formatBorderShare(share)} telltale`])}
          value={String(group.share)}
          onChange={(share) => setShare(Number(share))}
        />
        <LookDigitFields digit={digit} set={set} onChoose={setChoice} />
      </div>
      <Looks runs={group.runs} digit={digit} />
    </section>
  );
}

interface LooksProps {
  readonly runs: LookingGroup['runs'];
  readonly digit: LookedDigit;
}

/** Where each of the networks looks on one digit. */
function Looks({ runs, digit }: LooksProps): ReactNode {
  const { looks, isLooking, problem } = useLooks(runs, digit);
  return (
    <div className={styles.body}>
      <div>
        <p className={styles.subject} role="status" aria-label="Looked at">
          <strong>{digit.name}</strong>
          {digit.label !== undefined && `, ${withArticle(digit.label)}`}
          {isLooking && ' · the networks are looking …'}
        </p>
        <div className={styles.pictures}>
          {runs.map((run) => (
            <LookPicture
              key={run.id}
              run={run}
              digit={digit}
              look={looks.get(run.id)}
              isLooking={isLooking}
            />
          ))}
        </div>
        {problem !== undefined && (
          <p className={controls.problem} role="alert">
            {problem}
          </p>
        )}
        <p className={styles.legend}>
          <span>the answer does not rest on it</span>
          <span
            className={styles.ramp}
            style={{ background: `linear-gradient(90deg, ${cssColour(PAPER)}, ${cssColour(INFLUENCE)})` }}
          />
          <span>the most in each picture</span>
        </p>
      </div>
      <LookTable runs={runs} looks={looks} />
    </div>
  );
}

/** The share of a digit's pixels that a border covers. */
function borderPixels(width: number): number {
  return shareInBorder(new Float32Array(DIGIT_PIXELS).fill(1), width) ?? 0;
}
