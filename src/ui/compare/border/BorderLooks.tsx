import { useState, type ReactNode } from 'react';
import { DIGIT_PIXELS, type DigitSet } from '../../../digits/digitSet.ts';
import { shareInBorder } from '../../../runs/attribution.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import controls from '../../controls/controls.module.css';
import { formatShare } from '../../format/formatShare.ts';
import { cssColour, PAPER } from '../../pictures/inkColours.ts';
import { RadioChips } from '../../controls/RadioChips.tsx';
import styles from './BorderLooks.module.css';
import { LookDigitFields } from './LookDigitFields.tsx';
import type { LookChoice, LookedDigit } from './lookedDigit.ts';
import type { LookingGroup } from './lookingRuns.ts';
import { LookPicture } from './LookPicture.tsx';
import { LookTable } from './LookTable.tsx';
import { INFLUENCE } from './paintInfluence.ts';
import { useLookedDigit } from './useLookedDigit.ts';
import { useLooks } from './useLooks.ts';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

interface BorderLooksProps {
  /** At least one. */
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
    <section className={styles.looks} aria-label={words.border_looks_title()}>
      <h3 className={styles.title}>{words.border_looks_title()}</h3>
      <p className={controls.quiet}>
        {words.border_looks_text({ share: formatShare(borderPixels(first.config.border.width), 0) })}
      </p>
      <div className={styles.choices}>
        <RadioChips
          name={words.border_looks_choice()}
          options={groups.map(({ share }) => [
            String(share),
            words.border_looks_share({ share: formatBorderShare(share) }),
          ])}
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
        <p className={styles.subject} role="status" aria-label={words.border_looks_status()}>
          {digit.label === undefined ? (
            <strong>{digit.name}</strong>
          ) : (
            <Marked text={words.border_looks_digit({ digit: digit.name, label: digit.label })} />
          )}
          {isLooking && ` · ${words.border_looks_busy()}`}
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
          <span>{words.border_looks_least()}</span>
          <span
            className={styles.ramp}
            style={{ background: `linear-gradient(90deg, ${cssColour(PAPER)}, ${cssColour(INFLUENCE)})` }}
          />
          <span>{words.border_looks_most()}</span>
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
