import { useState, type ReactNode } from 'react';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { exampleDigits } from '../../../training/attributions.ts';
import controls from '../../controls/controls.module.css';
import { NumberField } from '../../controls/NumberField.tsx';
import { PressButton } from '../../controls/PressButton.tsx';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { pickedName } from '../../format/pickedName.ts';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import styles from './BorderLooks.module.css';
import type { LookChoice, LookedDigit } from './lookedDigit.ts';
import * as words from '../../../words/words.ts';

interface LookDigitFieldsProps {
  readonly digit: LookedDigit;
  /** The test digits. */
  readonly set: DigitSet;
  readonly onChoose: (choice: LookChoice) => void;
}

/** Which digit the networks look at: one of each label, any test digit by its number, or the picked one. */
export function LookDigitFields({ digit, set, onChoose }: LookDigitFieldsProps): ReactNode {
  const [round, setRound] = useState(0);
  const picked = usePlaygroundState(pickedName);
  const examples = exampleDigits(set.labels, round);

  const chooseOthers = (): void => {
    const others = exampleDigits(set.labels, round + 1);
    setRound(round + 1);
    onChoose(others.find((number) => set.labels[number] === digit.label) ?? others[0] ?? 0);
  };

  return (
    <>
      <div className={styles.labels}>
        <RadioChips
          name={words.border_digit_byLabel()}
          options={examples.map((number) => [String(number), String(set.labels[number] ?? 0)])}
          value={String(digit.test)}
          onChange={(number) => onChoose(Number(number))}
        />
        <PressButton enabled onPress={chooseOthers}>
          {words.border_digit_others()}
        </PressButton>
      </div>
      <div className={styles.number}>
        <NumberField
          label={words.border_digit_number()}
          value={digit.test ?? examples[0] ?? 0}
          least={0}
          most={set.count - 1}
          onChange={onChoose}
        />
        <button type="button" className={controls.button} onClick={() => onChoose('picked')}>
          {words.border_digit_picked({ digit: picked })}
        </button>
      </div>
    </>
  );
}
