import { useId, type ReactNode } from 'react';
import type { Edge } from '../../../crop/cropping.ts';
import type { MarginRange } from '../../../runs/sweep/planSweep.ts';
import controls from '../../controls/controls.module.css';
import { NumberField } from '../../controls/NumberField.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import styles from './Sweep.module.css';
import type { SweepDraft } from './sweepDraft.ts';

interface CropFieldsProps {
  readonly draft: SweepDraft;
  readonly onChange: (draft: SweepDraft) => void;
}

const SIDES: readonly (readonly [Edge, string])[] = [
  ['top', 'Top'],
  ['bottom', 'Bottom'],
  ['left', 'Left'],
  ['right', 'Right'],
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
              label="Side"
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
            name="top and bottom"
            range={draft.height}
            most={MOST_OF_BOTH}
            onChange={(height) => onChange({ ...draft, height })}
          />
          <RangeFields
            name="left and right"
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
  readonly name: string;
  readonly range: MarginRange;
  readonly most: number;
  readonly onChange: (range: MarginRange) => void;
}

function RangeFields({ name, range, most, onChange }: RangeFieldsProps): ReactNode {
  return (
    <>
      <NumberField
        label={`First ${name}`}
        value={range.from}
        least={0}
        most={most}
        onChange={(from) => onChange({ ...range, from })}
      />
      <NumberField
        label={`Last ${name}`}
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
        Croppings
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
        One a line, in any form that Keras takes: 5, (5, 4) or ((5, 5), (4, 3)).
      </p>
    </div>
  );
}
