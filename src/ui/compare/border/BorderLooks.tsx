import { useMemo, useState, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { DIGIT_PIXELS, DIGIT_SIZE, type DigitSet } from '../../../digits/digitSet.ts';
import { meanShareInBorder, shareInBorder } from '../../../runs/attribution.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import { digitWithBorder } from '../../../store/digitActions.ts';
import controls from '../../parts/controls.module.css';
import { FigureTable } from '../../parts/FigureTable.tsx';
import { formatShare } from '../../parts/formatShare.ts';
import { cssColour, PAPER } from '../../parts/inkColours.ts';
import { PixelCanvas } from '../../parts/PixelCanvas.tsx';
import { RadioChips } from '../../parts/RadioChips.tsx';
import styles from './BorderLooks.module.css';
import { attributionOf, type LookingGroup, type LookingRun } from './lookingRuns.ts';
import { INFLUENCE, paintInfluence } from './paintInfluence.ts';

interface BorderLooksProps {
  /** One at the least. */
  readonly groups: readonly LookingGroup[];
  /** The test digits. */
  readonly set: DigitSet;
}

/** Where networks of different crops look, on one digit at a time. */
export function BorderLooks({ groups, set }: BorderLooksProps): ReactNode {
  const [chosenShare, setShare] = useState<number | undefined>(undefined);
  const [chosenDigit, setDigit] = useState<number | undefined>(undefined);
  // A border that always tells the label leads networks astray the furthest.
  const group = groups.find(({ share }) => share === chosenShare) ?? groups.at(-1);
  const first = group?.runs[0];
  if (!group || !first) return null;
  const digits = first.attributions.map(({ digit }) => digit);
  const digit = digits.find((candidate) => candidate === chosenDigit) ?? digits[0] ?? 0;
  return (
    <section className={styles.looks} aria-label="Where the networks look">
      <h3 className={styles.title}>Where the networks look</h3>
      <p className={controls.quiet}>
        A small square of blank paper is laid over every place of a test digit in turn: the more it lowers the
        odds of the network’s answer, the more this answer rests on the ink there. The border covers{' '}
        {formatShare(borderPixels(first.config.border.width), 0)} of the pixels.
      </p>
      <div className={styles.choices}>
        <RadioChips
          name="Border of the runs"
          options={groups.map(({ share }) => [String(share), `${formatBorderShare(share)} telltale`])}
          value={String(group.share)}
          onChange={(share) => setShare(Number(share))}
        />
        <RadioChips
          name="Test digit by its label"
          options={digits.map((number) => [String(number), String(set.labels[number] ?? 0)])}
          value={String(digit)}
          onChange={(number) => setDigit(Number(number))}
        />
      </div>
      <div className={styles.body}>
        <div>
          <div className={styles.pictures}>
            {group.runs.map((run) => (
              <Look key={run.id} run={run} digit={digit} set={set} />
            ))}
          </div>
          <p className={styles.legend}>
            <span>the answer does not rest on it</span>
            <span
              className={styles.ramp}
              style={{ background: `linear-gradient(90deg, ${cssColour(PAPER)}, ${cssColour(INFLUENCE)})` }}
            />
            <span>the most in each picture</span>
          </p>
        </div>
        <LookTable runs={group.runs} digit={digit} />
      </div>
    </section>
  );
}

interface LookProps {
  readonly run: LookingRun;
  /** Number of the test digit. */
  readonly digit: number;
  readonly set: DigitSet;
}

function Look({ run, digit, set }: LookProps): ReactNode {
  const { border, cropping } = run.config;
  const attribution = attributionOf(run, digit);
  const bytes = useMemo(() => {
    const { pixels } = digitWithBorder(set, { split: 'test', index: digit }, border);
    return paintInfluence(pixels, cropping, attribution?.influence ?? new Float32Array(DIGIT_PIXELS));
  }, [set, digit, border, cropping, attribution]);
  if (!attribution) return null;
  const label = set.labels[digit] ?? 0;
  const share = shareInBorder(attribution.influence, border.width);
  const isRight = attribution.answer === label;
  return (
    <figure>
      <PixelCanvas
        className={styles.picture}
        width={DIGIT_SIZE}
        height={DIGIT_SIZE}
        bytes={bytes}
        role="img"
        aria-label={`Where ${run.name} looks on test #${digit}, label ${label}: ${shareText(share)} in the border`}
      />
      <figcaption>
        <RunLine style={run.style} /> <strong>{run.name}</strong> says {attribution.answer}, which is{' '}
        {isRight ? 'right' : `wrong: it is a ${label}`}. <strong>{shareText(share)}</strong> of what this
        answer rests on is in the border.
      </figcaption>
    </figure>
  );
}

function LookTable({
  runs,
  digit,
}: {
  readonly runs: readonly LookingRun[];
  readonly digit: number;
}): ReactNode {
  return (
    <FigureTable name="Answers that rest on the border" scrollName="Shares of the border">
      <thead>
        <tr>
          <th scope="col">Rests on the border</th>
          <th scope="col">This digit</th>
          <th scope="col">Mean of all ten</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const { width } = run.config.border;
          const attribution = attributionOf(run, digit);
          return (
            <tr key={run.id}>
              <th scope="row">
                <RunLine style={run.style} /> {run.name}
              </th>
              <td>{shareText(attribution && shareInBorder(attribution.influence, width))}</td>
              <td>{shareText(meanShareInBorder(run.attributions, width))}</td>
            </tr>
          );
        })}
      </tbody>
    </FigureTable>
  );
}

function shareText(share: number | undefined): string {
  return share === undefined ? '—' : formatShare(share);
}

/** The share of a digit's pixels that a border covers. */
function borderPixels(width: number): number {
  return shareInBorder(new Float32Array(DIGIT_PIXELS).fill(1), width) ?? 0;
}
