import { useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { shortestCropping } from '../../../crop/notation/printCropping.ts';
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
import * as words from '../../../words/words.ts';

const TYPES: readonly (readonly [SweepCrops['type'], string])[] = [
  ['symmetric', words.sweep_type_symmetric()],
  ['side', words.sweep_type_side()],
  ['grid', words.sweep_type_grid()],
  ['list', words.sweep_type_list()],
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
        name={words.sweep_type_label()}
        options={TYPES}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type })}
      />
      <CropFields draft={draft} onChange={setDraft} />
      <div className={styles.fields}>
        <NumberField
          label={words.sweep_seeds_label()}
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
      <p id={noteId} role="status" aria-label={words.sweep_plan_label()}>
        {plan && <PlanText plan={plan} />}
      </p>
      <p className={controls.quiet}>
        {words.sweep_settings_text({
          epochs: config.epochs,
          digits: config.trainingDigits,
          seed: config.seed,
          loaded: isLoaded,
        })}
      </p>
      <div className={dialogStyles.buttons}>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.sweep_form_cancel()}
        </button>
        <button type="submit" className={controls.primary} disabled={!canStart} aria-describedby={noteId}>
          {words.sweep_form_start()}
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
  if (configs.length === 0) return words.sweep_plan_none();
  const count = configs.length;
  if (isTooLong) return words.sweep_plan_tooMany({ count, most: MOST_RUNS });
  if (seconds === undefined) return words.sweep_plan_unmeasured({ count });
  return words.sweep_plan_time({ count, duration: aboutDuration(seconds) });
}

function Refusals({ refused }: Pick<SweepPlan, 'refused'>): ReactNode {
  return (
    <details className={styles.refusals}>
      <summary>{words.sweep_refused_text({ count: refused.length })}</summary>
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
