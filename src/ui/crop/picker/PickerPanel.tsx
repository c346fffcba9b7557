import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { SplitName } from '../../../digits/digitSet.ts';
import { countsOf } from '../../../digits/sources.ts';
import { BorderSetting } from '../../controls/BorderSetting.tsx';
import { NumberField } from '../../controls/NumberField.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { PressButton } from '../../controls/PressButton.tsx';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { pickedName } from '../../format/pickedName.ts';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import { usePickedDigit } from '../../hooks/usePickedDigit.ts';
import { LABEL_FILTERS, type LabelFilter } from './labelFilter.ts';
import styles from './Picker.module.css';
import { useDigitNumbers } from './useDigitNumbers.ts';
import * as words from '../../../words/words.ts';

const SPLIT_NAMES: readonly (readonly [split: SplitName, text: string])[] = [
  ['train', words.crop_picker_train()],
  ['test', words.crop_picker_test()],
];

/** They come after the picked digit, which can be cropped meanwhile. */
const DigitList = lazy(() => import('./DigitList.tsx'));
const OwnDigitButtons = lazy(() => import('../../draw/OwnDigitButtons.tsx'));

/** All digits, to pick one: by set, by label, by number, at random, from the list. */
export function PickerPanel(): ReactNode {
  const { chooseDigit, chooseSplit } = usePlayground();
  const { split, index } = usePlaygroundState((state) => state.experiment.digit);
  const counts = usePlaygroundState((state) => countsOf(state.experiment.config.digits));
  const [filter, setFilter] = useState<LabelFilter>('all');
  const numbers = useDigitNumbers(filter);
  const digit = usePickedDigit();
  const name = usePlaygroundState(pickedName);

  const chooseRandom = (): void => {
    const number = numbers[Math.floor(Math.random() * numbers.length)];
    if (number !== undefined) chooseDigit(number);
  };

  const chooseNumber = (number: number): void => {
    // The list shows where the digit is, even if it has another label.
    if (!numbers.includes(number)) setFilter('all');
    chooseDigit(number);
  };

  return (
    <Panel
      title={words.crop_picker_title()}
      note={digit?.label === undefined ? name : words.crop_picker_note({ name, label: digit.label })}
      className={styles.panel}
    >
      <RadioChips name={words.crop_picker_set()} options={SPLIT_NAMES} value={split} onChange={chooseSplit} />
      <RadioChips
        name={words.crop_picker_label()}
        options={LABEL_FILTERS}
        value={filter}
        onChange={setFilter}
      />
      <div className={styles.number}>
        <NumberField
          label={words.crop_picker_number()}
          value={index}
          least={0}
          most={counts[split] - 1}
          onChange={chooseNumber}
        />
        <PressButton enabled={numbers.length > 0} onPress={chooseRandom}>
          {words.crop_picker_random()}
        </PressButton>
        <Suspense fallback={null}>
          <OwnDigitButtons />
        </Suspense>
      </div>
      <Suspense fallback={<div className={styles.list} />}>
        <DigitList numbers={numbers} />
      </Suspense>
      <BorderSetting />
    </Panel>
  );
}
