import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { pictureOfDigit } from '../../../digits/digitPicture.ts';
import { DIGIT_SIZE, type DigitSet } from '../../../digits/digitSet.ts';
import type { RunConfig } from '../../../runs/config.ts';
import { digitWithBorder } from '../../../store/digits/pickedDigit.ts';
import controls from '../../controls/controls.module.css';
import { paintPicture } from '../../pictures/paintPicture.ts';
import { formatShare } from '../../format/formatShare.ts';
import { PixelImage } from './PixelImage.tsx';
import { usePlayground } from '../../PlaygroundContext.ts';
import { ANSWER_TAGS } from './answerTags.tsx';
import styles from './DigitTiles.module.css';
import { leaveBy, leftDigit, returnsTo } from './leftTile.ts';
import type { AnsweredRun } from './pairs.ts';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

interface DigitTilesProps {
  /** Accessible name of the list. */
  readonly name: string;
  /** Numbers of test digits. */
  readonly digits: readonly number[];
  readonly set: DigitSet;
  /** The settings of the run that sees the digits so: with its border, and red what its crop cuts. */
  readonly seenBy: Pick<RunConfig, 'cropping' | 'border'>;
  /** Whose answers are shown. */
  readonly runs: readonly AnsweredRun[];
}

/** Pictures at a time: hundreds at once would be slow, and nobody looks at all of them. */
const PAGE = 24;

/** Test digits as small pictures with what networks say of them; a click opens one on the Crop page. */
export function DigitTiles({ name, digits, set, seenBy, runs }: DigitTilesProps): ReactNode {
  // Whoever comes back to a digit finds it in the list.
  const [shown, setShown] = useState(
    () => PAGE * Math.ceil(Math.max(1, placeOfLeft(name, digits) + 1) / PAGE),
  );
  const left = digits.length - shown;
  return (
    <>
      <ul className={styles.tiles} aria-label={name}>
        {digits.slice(0, shown).map((digit) => (
          <li key={digit}>
            <DigitTile list={name} digit={digit} set={set} seenBy={seenBy} runs={runs} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className={`${controls.button} ${styles.more}`}
          onClick={() => setShown(shown + PAGE)}
        >
          <Marked text={words.answers_tiles_more({ list: name, left })} tags={ANSWER_TAGS} />
        </button>
      )}
    </>
  );
}

/** The place in a list of the digit by which the page was left; -1 where it is not there. */
function placeOfLeft(list: string, digits: readonly number[]): number {
  const digit = leftDigit(list);
  return digit === undefined ? -1 : digits.indexOf(digit);
}

interface DigitTileProps extends Pick<DigitTilesProps, 'set' | 'seenBy' | 'runs'> {
  /** Accessible name of the list. */
  readonly list: string;
  readonly digit: number;
}

const DigitTile = memo(function DigitTile({ list, digit, set, seenBy, runs }: DigitTileProps): ReactNode {
  const { pickDigit, openPage } = usePlayground();
  const tile = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!tile.current || !returnsTo({ list, digit })) return undefined;
    const { current } = tile;
    const show = (): void => current.scrollIntoView({ block: 'center' });
    current.focus({ preventScroll: true });
    show();
    // What is above may turn out taller, once it is drawn, than the browser took it to be.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [list, digit]);

  const bytes = useMemo(() => {
    const { pixels } = digitWithBorder(set, { split: 'test', index: digit }, seenBy.border);
    return paintPicture(pictureOfDigit(pixels), seenBy.cropping);
  }, [set, digit, seenBy]);
  const label = set.labels[digit] ?? 0;
  const answers = runs.map((run) => ({
    run,
    answer: run.answers.labels[digit] ?? 0,
    share: formatShare(run.answers.probabilities[digit] ?? 0),
  }));
  return (
    <button
      ref={tile}
      type="button"
      className={styles.tile}
      title={words.answers_tile_hint()}
      onClick={() => {
        leaveBy({ list, digit });
        pickDigit('test', digit);
        openPage('crop');
      }}
    >
      <PixelImage width={DIGIT_SIZE} height={DIGIT_SIZE} bytes={bytes} alt="" />
      <span className={styles.words}>
        <span>
          <Marked text={words.answers_tile_digit({ label, digit })} tags={ANSWER_TAGS} />
        </span>
        {answers.map(({ run, answer, share }) => (
          <span key={run.id} className={styles.answer}>
            <RunLine style={run.style} />
            <Marked
              text={words.answers_tile_answer({ run: run.name, right: answer === label, answer, share })}
              tags={ANSWER_TAGS}
            />
          </span>
        ))}
      </span>
    </button>
  );
});
