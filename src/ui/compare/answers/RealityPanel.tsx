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
import * as words from '../../../words/words.ts';

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
    <Panel title={words.answers_reality_title()} note={words.answers_reality_note()}>
      {pair ? (
        <div className={styles.body}>
          <PairFields runs={runs} pair={pair} onChoose={onChoose} />
          <p className={controls.quiet}>{differencesOf(pair)}</p>
          {set && <Result pair={pair} runs={runs} labels={set.labels} />}
        </div>
      ) : (
        <p className={controls.quiet}>{words.answers_reality_empty()}</p>
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
        label={words.answers_reality_network()}
        options={options}
        value={network}
        // A run is not compared with itself: choosing the other one exchanges them.
        onChange={(id) => onChoose({ network: id, baseline: id === baseline ? network : baseline })}
      />
      <SelectField
        label={words.answers_reality_baseline()}
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
  const { seeds, difference, interval } = comparison;
  const claim = claimText(comparison.claim, comparison.against);
  return (
    <>
      <div className={styles.result}>
        <p className={styles.headline}>
          <strong className={styles.difference}>
            {words.answers_reality_difference({ points: pointDifference(difference, 0) })}
          </strong>
          <span className={controls.quiet}>
            {interval
              ? words.answers_reality_interval({
                  confidence: CONFIDENCE,
                  low: pointDifference(interval.low, 0),
                  high: pointDifference(interval.high, 0),
                })
              : words.answers_reality_noInterval()}
          </span>
        </p>
        <p>
          <strong>{headlineOf(comparison, rivals)}</strong>{' '}
          {isLostAmong(comparison, rivals) ? words.answers_reality_alone({ claim }) : claim}
        </p>
        {seeds.length === 1 && <p className={controls.quiet}>{words.answers_reality_hint()}</p>}
      </div>
      <div className={styles.tables}>
        <GroupTable groups={[comparison.network, comparison.baseline]} />
        <SeedTable seeds={seeds} />
        {rivals.length > 1 && <RivalTable rivals={rivals} baseline={comparison.baseline.name} />}
      </div>
    </>
  );
}

/** Whether a difference that could be claimed by itself cannot be claimed among so many crops. */
function isLostAmong({ claim }: PairComparison, rivals: readonly Rival[]): boolean {
  // The pair's own network comes first.
  return claim.isReal && rivals[0]?.isReal === false;
}

function headlineOf(comparison: PairComparison, rivals: readonly Rival[]): string {
  const { seeds, claim } = comparison;
  if (!claim.isReal) return words.answers_claim_none();
  if (isLostAmong(comparison, rivals)) return words.answers_claim_lost({ crops: rivals.length });
  return seeds.length > 1 ? words.answers_claim_seeds() : words.answers_claim_networks();
}

/** What other than the crop may be the reason for a difference. */
function differencesOf({ network, baseline }: RunPair): string {
  return settingDifferences([network.config, baseline.config]);
}
