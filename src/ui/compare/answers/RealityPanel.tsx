import { useMemo, type ReactNode } from 'react';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { CONFIDENCE } from '../../../statistics/interval.ts';
import { claimText } from '../../format/claimText.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import { pointDifference } from '../runColumns.ts';
import { settingDifferences } from '../settingDifferences.ts';
import { compare, type AnsweredRun, type PairComparison, type PairChoice, type RunPair } from './pairs.ts';
import styles from './RealityPanel.module.css';
import { GroupTable, SeedTable } from './RealityTables.tsx';
import { rivalsOf, type Rival } from './rivals.ts';
import { RivalTable } from './RivalTable.tsx';

interface RealityPanelProps {
  /** The runs to choose from. */
  readonly runs: readonly AnsweredRun[];
  readonly pair: RunPair | undefined;
  readonly set: DigitSet | undefined;
  readonly onChoose: (choice: PairChoice) => void;
}

/** Whether the difference of two runs is more than chance, with all their seeds. */
export function RealityPanel({ runs, pair, set, onChoose }: RealityPanelProps): ReactNode {
  return (
    <Panel title="Is it real?" note="on the same test digits">
      {pair ? (
        <div className={styles.body}>
          <PairFields runs={runs} pair={pair} onChoose={onChoose} />
          <p className={controls.quiet}>{differencesOf(pair)}</p>
          {set && <Result pair={pair} runs={runs} labels={set.labels} />}
        </div>
      ) : (
        <p className={controls.quiet}>
          Two finished runs on the digits of this page are needed: then statistics tell whether their
          difference is more than chance.
        </p>
      )}
    </Panel>
  );
}

function PairFields({
  runs,
  pair,
  onChoose,
}: Omit<RealityPanelProps, 'set'> & { readonly pair: RunPair }): ReactNode {
  const options = runs.map((run) => [run.id, run.name] as const);
  const [network, baseline] = [pair.network.id, pair.baseline.id];
  return (
    <div className={styles.fields}>
      <SelectField
        label="Network"
        options={options}
        value={network}
        // A run is not compared with itself: choosing the other one exchanges them.
        onChange={(id) => onChoose({ network: id, baseline: id === baseline ? network : baseline })}
      />
      <SelectField
        label="Baseline"
        options={options}
        value={baseline}
        onChange={(id) => onChoose({ network: id === network ? baseline : network, baseline: id })}
      />
    </div>
  );
}

interface ResultProps {
  readonly pair: RunPair;
  readonly runs: readonly AnsweredRun[];
  readonly labels: Uint8Array;
}

function Result({ pair, runs, labels }: ResultProps): ReactNode {
  const { network, baseline } = pair;
  const comparison = useMemo(
    () => compare({ network, baseline }, runs, labels),
    [network, baseline, runs, labels],
  );
  const rivals = useMemo(
    () => rivalsOf({ network, baseline }, runs, labels),
    [network, baseline, runs, labels],
  );
  const { seeds, difference, interval, claim } = comparison;
  return (
    <>
      <div className={styles.result}>
        <p className={styles.headline}>
          <strong className={styles.difference}>{pointDifference(difference, 0)} points</strong>
          <span className={controls.quiet}>
            {interval
              ? `${CONFIDENCE * 100} % confidence interval ${pointDifference(interval.low, 0)} to ${pointDifference(interval.high, 0)}`
              : 'no confidence interval: the seeds show no spread'}
          </span>
        </p>
        <p>
          <strong>{headlineOf(comparison, rivals)}</strong>{' '}
          {isLostAmong(comparison, rivals) && 'On its own: '}
          {claimText(claim, comparison.against)}
        </p>
        {seeds.length === 1 && (
          <p className={controls.quiet}>
            For a claim about the crop itself, repeat both runs with other seeds (in the menu of each run).
          </p>
        )}
      </div>
      <div className={styles.tables}>
        <GroupTable groups={[comparison.network, comparison.baseline]} />
        <SeedTable seeds={seeds} />
        {rivals.length > 1 && <RivalTable rivals={rivals} baseline={comparison.baseline.name} />}
      </div>
    </>
  );
}

/** Whether what would be a difference by itself is none among so many crops. */
function isLostAmong({ claim }: PairComparison, rivals: readonly Rival[]): boolean {
  // The pair's own network comes first.
  return claim.isReal && rivals[0]?.isReal === false;
}

function headlineOf(comparison: PairComparison, rivals: readonly Rival[]): string {
  const { seeds, claim } = comparison;
  if (!claim.isReal) return 'No difference can be claimed.';
  if (isLostAmong(comparison, rivals)) return `Among ${rivals.length} crops no difference can be claimed.`;
  return seeds.length > 1 ? 'A real difference.' : 'These two networks differ.';
}

/** What else than the crop may be the reason of a difference. */
function differencesOf({ network, baseline }: RunPair): string {
  return settingDifferences([network.config, baseline.config]);
}
