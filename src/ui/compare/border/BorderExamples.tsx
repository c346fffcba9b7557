import { memo, useMemo, type ReactNode } from 'react';
import { textureOf, type Border } from '../../../digits/border/border.ts';
import { DIGIT_SIZE, type DigitSet, type SplitName } from '../../../digits/digitSet.ts';
import { digitWithBorder } from '../../../store/digits/pickedDigit.ts';
import { InkCanvas } from '../../pictures/InkCanvas.tsx';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import styles from './BorderLab.module.css';
import * as words from '../../../words/words.ts';

const EXAMPLES = 10;

/** The first digits of a split with their borders, and how many of them wear their label's texture. */
export const BorderExamples = memo(function BorderExamples({
  split,
  border,
}: {
  readonly split: SplitName;
  readonly border: Border;
}): ReactNode {
  const set = usePlaygroundState((state) => state.data.digits?.[split]);
  const filled = usePlaygroundState((state) => Math.min(EXAMPLES, state.data.filled[split]));
  const examples = useMemo(
    () => (set ? Array.from({ length: filled }, (_, index) => exampleOf(set, split, index, border)) : []),
    [set, filled, split, border],
  );
  if (!set) return null;
  const telltale = examples.filter(({ label, texture }) => label === texture).length;
  return (
    <figure className={styles.examples}>
      <figcaption>{words.border_examples_title({ split, telltale, digits: filled })}</figcaption>
      <ul className={styles.row}>
        {examples.map(({ index, pixels, label, texture }) => (
          <li key={index} data-telltale={label === texture}>
            <InkCanvas
              name={words.border_example_label({ split, index, label, texture })}
              values={pixels}
              rows={DIGIT_SIZE}
              columns={DIGIT_SIZE}
              full={255}
            />
          </li>
        ))}
      </ul>
    </figure>
  );
});

function exampleOf(set: DigitSet, split: SplitName, index: number, border: Border) {
  const { pixels, label } = digitWithBorder(set, { split, index }, border);
  return { index, pixels, label, texture: textureOf(split, index, label, border.share) };
}
