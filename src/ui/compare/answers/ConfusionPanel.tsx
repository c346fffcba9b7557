import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { confidentMistakes } from '../../../runs/comparison/confidentMistakes.ts';
import { digitsInCell } from '../../../runs/comparison/confusion.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { confusionView, differenceView, digitsInOneCell, type CellPlace } from './confusionCells.ts';
import styles from './ConfusionPanel.module.css';
import { ConfusionTable } from './ConfusionTable.tsx';
import { DigitTiles } from './DigitTiles.tsx';
import type { AnsweredRun } from './pairs.ts';
import * as words from '../../../words/words.ts';

interface ConfusionPanelProps {
  /** One run, or the two that are compared. */
  readonly runs: readonly AnsweredRun[];
  readonly set: DigitSet | undefined;
}

/** How many of the mistakes that a network is surest of. */
const MISTAKES = 12;

/** Which labels are taken for which, by each network, and how they differ; the images in every cell. */
export function ConfusionPanel({ runs, set }: ConfusionPanelProps): ReactNode {
  const [first, second] = runs;
  return (
    <Panel title={words.answers_confusion_title()} note={words.answers_confusion_note()}>
      {first && set ? (
        <Confusion key={`${first.id} ${second?.id ?? ''}`} first={first} second={second} set={set} />
      ) : (
        <p className={controls.quiet}>{words.answers_confusion_empty()}</p>
      )}
    </Panel>
  );
}

interface ConfusionProps {
  readonly first: AnsweredRun;
  readonly second: AnsweredRun | undefined;
  readonly set: DigitSet;
}

type Choice = 'first' | 'second' | 'difference';

function Confusion({ first, second, set }: ConfusionProps): ReactNode {
  const [choice, setChoice] = useState<Choice>('first');
  const [cell, setCell] = useState<CellPlace | undefined>(undefined);
  const { labels } = set;
  const other = second ?? first;
  const isDifference = choice === 'difference';
  const run = choice === 'second' ? other : first;
  const view = useMemo(
    () =>
      isDifference
        ? differenceView(first.answers, other.answers, labels)
        : confusionView(run.answers, labels),
    [isDifference, first.answers, other.answers, run.answers, labels],
  );
  // The chip and the matrix respond first; the pictures follow after the paint.
  const pictures = useDeferredValue(
    useMemo(
      () =>
        cell ? (
          <CellDigits
            cell={cell}
            runs={isDifference ? [first, other] : [run]}
            set={set}
            onBack={() => setCell(undefined)}
          />
        ) : (
          <Mistakes run={run} set={set} />
        ),
      [cell, isDifference, first, other, run, set],
    ),
  );
  return (
    <>
      {second && (
        <RadioChips
          name={words.answers_confusion_choice()}
          options={[
            ['first', first.name],
            ['second', second.name],
            ['difference', words.answers_confusion_difference()],
          ]}
          value={choice}
          onChange={setChoice}
        />
      )}
      <div className={styles.sides}>
        <ConfusionTable
          name={
            isDifference
              ? words.answers_confusion_differenceTable({ first: first.name, second: other.name })
              : words.answers_confusion_table({ run: run.name })
          }
          view={view}
          isDifference={isDifference}
          chosen={cell}
          onChoose={(place) => setCell(isSame(place, cell) ? undefined : place)}
        />
        <div>{pictures}</div>
      </div>
    </>
  );
}

interface CellDigitsProps {
  readonly cell: CellPlace;
  /** One network, or two of which the digits are shown that only one has in the cell. */
  readonly runs: readonly AnsweredRun[];
  readonly set: DigitSet;
  readonly onBack: () => void;
}

function CellDigits({ cell, runs, set, onBack }: CellDigitsProps): ReactNode {
  const { label, answer } = cell;
  const [first, second] = runs;
  const digits = useMemo(() => {
    if (!first) return [];
    return second
      ? digitsInOneCell(first.answers, second.answers, set.labels, { label, answer })
      : digitsInCell(first.answers.labels, set.labels, label, answer);
  }, [first, second, set, label, answer]);
  const title = words.answers_cell_title({ label, answer, oneOnly: second !== undefined });
  return (
    <>
      <h3 className={styles.title}>{words.answers_list_title({ list: title, count: digits.length })}</h3>
      <button type="button" className={`${controls.plain} ${styles.back}`} onClick={onBack}>
        {words.answers_cell_back()}
      </button>
      {first && digits.length > 0 && (
        <DigitTiles key={title} name={title} digits={digits} set={set} seenBy={first.config} runs={runs} />
      )}
    </>
  );
}

function Mistakes({ run, set }: { readonly run: AnsweredRun; readonly set: DigitSet }): ReactNode {
  const digits = useMemo(() => {
    const { labels, probabilities } = run.answers;
    return confidentMistakes(labels, probabilities, set.labels, MISTAKES).map(({ digit }) => digit);
  }, [run.answers, set]);
  const runs = useMemo(() => [run], [run]);
  const title = words.answers_mistakes_title({ run: run.name });
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={`${controls.quiet} ${styles.back}`}>{words.answers_mistakes_hint()}</p>
      <DigitTiles name={title} digits={digits} set={set} seenBy={run.config} runs={runs} />
    </>
  );
}

function isSame(a: CellPlace, b: CellPlace | undefined): boolean {
  return a.label === b?.label && a.answer === b.answer;
}
