import { useMemo, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { NO_CROPPING, sameCropping } from '../../../crop/cropping.ts';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { formatCount } from '../../../network/summary.ts';
import { flipsOf } from '../../../runs/comparison/flips.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { DigitTiles } from './DigitTiles.tsx';
import styles from './FlipsPanel.module.css';
import type { AnsweredRun, RunPair } from './pairs.ts';

interface FlipsPanelProps {
  readonly pair: RunPair | undefined;
  readonly set: DigitSet | undefined;
}

/** The test digits that one network gets right and the other does not, both ways. */
export function FlipsPanel({ pair, set }: FlipsPanelProps): ReactNode {
  return (
    <Panel
      title="Flipped digits"
      note={pair ? `${pair.network.name} against ${pair.baseline.name}` : undefined}
    >
      {pair && set ? (
        <Flips key={`${pair.network.id} ${pair.baseline.id}`} pair={pair} set={set} />
      ) : (
        <p className={controls.quiet}>
          The test digits that one network gets right and the other does not come here when two runs are
          finished.
        </p>
      )}
    </Panel>
  );
}

function Flips({ pair, set }: { readonly pair: RunPair; readonly set: DigitSet }): ReactNode {
  const { network, baseline } = pair;
  const { won, lost, bothWrong, bothRight } = useMemo(
    () => flipsOf(network.answers.labels, baseline.answers.labels, set.labels),
    [network.answers, baseline.answers, set],
  );
  const cropped = croppedOf(pair);
  const { cropping } = cropped.config;
  const shown = {
    set,
    seenBy: cropped.config,
    runs: useMemo(() => [network, baseline], [network, baseline]),
  };
  return (
    <>
      <p className={controls.quiet}>
        Both are right about {formatCount(bothRight)} digits and wrong about {formatCount(bothWrong.length)}.
        {!sameCropping(cropping, NO_CROPPING) && ` Red is the ink that ${cropped.name}’s crop cuts off.`}{' '}
        Choose a digit to see it on the Crop page. Beside each picture stand the label and the answers of{' '}
        <RunLine style={network.style} /> {network.name} and <RunLine style={baseline.style} />{' '}
        {baseline.name}.
      </p>
      <div className={styles.sides}>
        <Side title={`Only ${network.name} is right`} digits={won} shown={shown} />
        <Side title={`Only ${baseline.name} is right`} digits={lost} shown={shown} />
      </div>
    </>
  );
}

interface SideProps {
  readonly title: string;
  readonly digits: readonly number[];
  readonly shown: Omit<Parameters<typeof DigitTiles>[0], 'name' | 'digits'>;
}

function Side({ title, digits, shown }: SideProps): ReactNode {
  return (
    <div>
      <h3 className={styles.title}>
        {title}: {digits.length === 1 ? '1 digit' : `${formatCount(digits.length)} digits`}
      </h3>
      {digits.length > 0 && <DigitTiles name={title} digits={digits} {...shown} />}
    </div>
  );
}

/** Whose crop colours the pictures: the network's, or where it has none the baseline's. */
function croppedOf({ network, baseline }: RunPair): AnsweredRun {
  return sameCropping(network.config.cropping, NO_CROPPING) ? baseline : network;
}
