import { useMemo, type ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { NO_CROPPING, sameCropping } from '../../../crop/cropping.ts';
import type { DigitSet } from '../../../digits/digitSet.ts';
import { flipsOf } from '../../../runs/comparison/flips.ts';
import controls from '../../controls/controls.module.css';
import { Panel } from '../../panels/Panel.tsx';
import { DigitTiles } from './DigitTiles.tsx';
import styles from './FlipsPanel.module.css';
import type { AnsweredRun, RunPair } from './pairs.ts';
import * as words from '../../../words/words.ts';
import { Marked, type TagRenderer } from '../../../words/Marked.tsx';

interface FlipsPanelProps {
  readonly pair: RunPair | undefined;
  readonly set: DigitSet | undefined;
}

/** The test digits that only one of two networks gets right, for each of the two. */
export function FlipsPanel({ pair, set }: FlipsPanelProps): ReactNode {
  return (
    <Panel
      title={words.answers_flips_title()}
      note={pair && words.answers_flips_note({ network: pair.network.name, baseline: pair.baseline.name })}
    >
      {pair && set ? (
        <Flips key={`${pair.network.id} ${pair.baseline.id}`} pair={pair} set={set} />
      ) : (
        <p className={controls.quiet}>{words.answers_flips_empty()}</p>
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
        {words.answers_flips_same({ right: bothRight, wrong: bothWrong.length })}{' '}
        {!sameCropping(cropping, NO_CROPPING) && `${words.answers_flips_cut({ run: cropped.name })} `}
        <Marked
          text={words.answers_flips_hint({ network: network.name, baseline: baseline.name })}
          tags={{ network: withLine(network), baseline: withLine(baseline) }}
        />
      </p>
      <div className={styles.sides}>
        <Side title={words.answers_flips_list({ run: network.name })} digits={won} shown={shown} />
        <Side title={words.answers_flips_list({ run: baseline.name })} digits={lost} shown={shown} />
      </div>
    </>
  );
}

/** A run's name, with its line in front. */
function withLine({ style }: AnsweredRun): TagRenderer {
  return (name) => (
    <>
      <RunLine style={style} /> {name}
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
      <h3 className={styles.title}>{words.answers_list_title({ list: title, count: digits.length })}</h3>
      {digits.length > 0 && <DigitTiles name={title} digits={digits} {...shown} />}
    </div>
  );
}

/** The run whose crop colours the pictures: the network, or the baseline if the network has no crop. */
function croppedOf({ network, baseline }: RunPair): AnsweredRun {
  return sameCropping(network.config.cropping, NO_CROPPING) ? baseline : network;
}
