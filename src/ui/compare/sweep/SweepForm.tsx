import { useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { shortestCropping } from '../../../crop/notation/printCropping.ts';
import { formatCount } from '../../../network/summary.ts';
import { planSweep, type SweepCrops, type SweepPlan } from '../../../runs/sweep/planSweep.ts';
import { trainableConfig } from '../../../store/training/selectRuns.ts';
import controls from '../../controls/controls.module.css';
import { aboutDuration } from '../../format/formatDuration.ts';
import { NumberField } from '../../controls/NumberField.tsx';
import { RadioChips } from '../../controls/RadioChips.tsx';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import { CropFields } from './CropFields.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import styles from './Sweep.module.css';
import { draftCrops, FIRST_DRAFT, MOST_RUNS, seedsFrom } from './sweepDraft.ts';
import { sweepSeconds } from './sweepTime.ts';

const TYPES: readonly (readonly [SweepCrops['type'], string])[] = [
  ['symmetric', 'All sides alike'],
  ['side', 'One side'],
  ['grid', 'Height against width'],
  ['list', 'A list'],
];

const MOST_SEEDS = 20;

/** Which crops with how many seeds; how long that takes, and what cannot be trained, before anything begins. */
export default function SweepForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { startSweep, store } = usePlayground();
  const noteId = useId();
  const [draft, setDraft] = useState(FIRST_DRAFT);
  const config = usePlaygroundState((state) => state.experiment.config);
  const source = usePlaygroundState((state) => state.data.source);
  const isLoaded = usePlaygroundState((state) => state.data.status === 'complete');

  const read = useMemo(() => draftCrops(draft), [draft]);
  const plan = useMemo(
    () =>
      'crops' in read
        ? planSweep(read.crops, seedsFrom(config.seed, draft.seeds), { ...config, digits: source })
        : undefined,
    [read, draft.seeds, config, source],
  );
  const count = plan?.configs.length ?? 0;
  const canStart = isLoaded && count > 0 && count <= MOST_RUNS;

  const start = (event: FormEvent): void => {
    event.preventDefault();
    if (!plan || !canStart) return;
    const { digits } = trainableConfig(store.getState());
    startSweep(plan.configs.map((wanted) => ({ ...wanted, digits })));
    onClose();
  };

  return (
    <form className={dialogStyles.form} onSubmit={start}>
      <RadioChips
        name="Crops"
        options={TYPES}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type })}
      />
      <CropFields draft={draft} onChange={setDraft} />
      <div className={styles.fields}>
        <NumberField
          label="Number of seeds"
          value={draft.seeds}
          least={1}
          most={MOST_SEEDS}
          onChange={(seeds) => setDraft({ ...draft, seeds })}
        />
      </div>
      {'problem' in read && (
        <p className={controls.problem} role="alert">
          {read.problem}
        </p>
      )}
      {plan && plan.refused.length > 0 && <Refusals refused={plan.refused} />}
      <p id={noteId} role="status" aria-label="Plan">
        {plan && <PlanText plan={plan} />}
      </p>
      <p className={controls.quiet}>
        All other settings are those of the Train page: {formatCount(config.epochs)}{' '}
        {config.epochs === 1 ? 'epoch' : 'epochs'} of {formatCount(config.trainingDigits)} digits, seeds from{' '}
        {config.seed} on.{!isLoaded && ' Runs can begin once all digits are loaded.'}
      </p>
      <div className={dialogStyles.buttons}>
        <button type="button" className={controls.button} onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className={controls.primary} disabled={!canStart} aria-describedby={noteId}>
          Start the sweep
        </button>
      </div>
    </form>
  );
}

function PlanText({ plan: { configs } }: { readonly plan: SweepPlan }): ReactNode {
  const training = usePlaygroundState((state) => state.training);
  const isTooLong = configs.length > MOST_RUNS;
  // Thousands of networks would be described at every key.
  const seconds = useMemo(
    () => (isTooLong ? undefined : sweepSeconds(configs, training)),
    [configs, training, isTooLong],
  );
  if (configs.length === 0) return 'No crop of this sweep can be trained.';
  const count = configs.length === 1 ? '1 run' : `${formatCount(configs.length)} runs`;
  if (isTooLong) return `${count} are more than a sweep may have, which is ${MOST_RUNS}.`;
  if (seconds === undefined) return `${count}; the time is told once the engine’s speed is measured.`;
  return `${count}, ${aboutDuration(seconds)} one after the other.`;
}

function Refusals({ refused }: Pick<SweepPlan, 'refused'>): ReactNode {
  const count = refused.length === 1 ? '1 crop is' : `${refused.length} crops are`;
  return (
    <details className={styles.refusals}>
      <summary>{count} left out: they leave the network too little</summary>
      <ul>
        {refused.map(({ cropping, reason }) => (
          <li key={shortestCropping(cropping)}>
            <code>{shortestCropping(cropping)}</code>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
