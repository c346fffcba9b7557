import { useId, type ReactNode } from 'react';
import type { Edge } from '../../../crop/cropping.ts';
import type { MarginRange } from '../../../runs/sweep/planSweep.ts';
import controls from '../../controls/controls.module.css';
import { NumberField } from '../../controls/NumberField.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import styles from './Sweep.module.css';
import type { SweepDraft } from './sweepDraft.ts';
import * as words from '../../../words/words.ts';

interface CropFieldsProps {
  readonly draft: SweepDraft;
  readonly onChange: (draft: SweepDraft) => void;
}

const SIDES: readonly (readonly [Edge, string])[] = [
  ['top', words.sweep_side_name({ edge: 'top' })],
  ['bottom', words.sweep_side_name({ edge: 'bottom' })],
  ['left', words.sweep_side_name({ edge: 'left' })],
  ['right', words.sweep_side_name({ edge: 'right' })],
];

/** Larger ones leave nothing of a digit: half of 28 pixels, or all but one of them on one side. */
const MOST_OF_BOTH = 13;
const MOST_OF_ONE = 27;

/** The fields of a sweep's type. */
export function CropFields({ draft, onChange }: CropFieldsProps): ReactNode {
  switch (draft.type) {
    case 'symmetric':
    case 'side':
      return (
        <div className={styles.fields}>
          {draft.type === 'side' && (
            <SelectField
              label={words.sweep_side_label()}
              options={SIDES}
              value={draft.edge}
              onChange={(edge) => onChange({ ...draft, edge })}
            />
          )}
          <RangeFields
            name="margin"
            range={draft.margins}
            most={draft.type === 'side' ? MOST_OF_ONE : MOST_OF_BOTH}
            onChange={(margins) => onChange({ ...draft, margins })}
          />
        </div>
      );
    case 'grid':
      return (
        <div className={styles.fields}>
          <RangeFields
            name="height"
            range={draft.height}
            most={MOST_OF_BOTH}
            onChange={(height) => onChange({ ...draft, height })}
          />
          <RangeFields
            name="width"
            range={draft.width}
            most={MOST_OF_BOTH}
            onChange={(width) => onChange({ ...draft, width })}
          />
        </div>
      );
    case 'list':
      return <ListField list={draft.list} onChange={(list) => onChange({ ...draft, list })} />;
    default:
      return draft.type satisfies never;
  }
}

interface RangeFieldsProps {
  readonly name: 'margin' | 'height' | 'width';
  readonly range: MarginRange;
  readonly most: number;
  readonly onChange: (range: MarginRange) => void;
}

function RangeFields({ name, range, most, onChange }: RangeFieldsProps): ReactNode {
  return (
    <>
      <NumberField
        label={words.sweep_range_first({ range: name })}
        value={range.from}
        least={0}
        most={most}
        onChange={(from) => onChange({ ...range, from })}
      />
      <NumberField
        label={words.sweep_range_last({ range: name })}
        value={range.to}
        least={0}
        most={most}
        onChange={(to) => onChange({ ...range, to })}
      />
    </>
  );
}

interface ListFieldProps {
  readonly list: string;
  readonly onChange: (list: string) => void;
}

function ListField({ list, onChange }: ListFieldProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={controls.quiet}>
        {words.sweep_list_label()}
      </label>
      <textarea
        id={id}
        className={`${controls.field} ${styles.list}`}
        rows={6}
        spellCheck={false}
        value={list}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-help`} className={controls.quiet}>
        {words.sweep_list_hint()}
      </p>
    </div>
  );
}
