import { memo, type ReactNode } from 'react';
import type { Border } from '../../../digits/border/border.ts';
import { DIGIT_SIZE, type DigitSet, type SplitName } from '../../../digits/digitSet.ts';
import { digitWithBorder } from '../../../store/digits/pickedDigit.ts';
import { InkCanvas } from '../../pictures/InkCanvas.tsx';
import styles from './Picker.module.css';
import * as words from '../../../words/words.ts';

interface DigitOptionProps {
  readonly id: string;
  readonly set: DigitSet | undefined;
  readonly split: SplitName;
  readonly border: Border | undefined;
  readonly number: number;
  /** From 1 on, among `total` in the list. */
  readonly position: number;
  readonly total: number;
  readonly selected: boolean;
  readonly onChoose: (number: number) => void;
}

/** One digit of the list. */
export const DigitOption = memo(function DigitOption({
  id,
  set,
  split,
  border,
  number,
  position,
  total,
  selected,
  onChoose,
}: DigitOptionProps): ReactNode {
  if (!set) return null;
  return (
    // The list box has the keyboard; an option only serves the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-label={words.crop_list_option({ number, label: set.labels[number] ?? 0 })}
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      onClick={() => onChoose(number)}
    >
      <Thumbnail set={set} split={split} border={border} number={number} />
    </div>
  );
});

const Thumbnail = memo(function Thumbnail({
  set,
  split,
  border,
  number,
}: Pick<DigitOptionProps, 'split' | 'border' | 'number'> & { readonly set: DigitSet }): ReactNode {
  const { pixels } = digitWithBorder(set, { split, index: number }, border);
  return <InkCanvas values={pixels} rows={DIGIT_SIZE} columns={DIGIT_SIZE} full={255} />;
});
