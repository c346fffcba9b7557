import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { describeNetwork, type NetworkDescription } from '../../network/describeNetwork.ts';
import { minimumInputSize } from '../../network/minimumInput.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import controls from '../controls/controls.module.css';
import { PageLink } from '../controls/PageLink.tsx';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { LayerGlyph } from './LayerGlyph.tsx';
import { LayerItem } from './LayerItem.tsx';
import { formatSize } from './layerText.ts';
import styles from './NetworkPanel.module.css';
import { useNetworkChain } from './useNetworkChain.ts';
import * as words from '../../words/words.ts';
import { Marked } from '../../words/Marked.tsx';

const UNCROPPED = describeNetwork(tutorialNetwork());

/** The tutorial's network as a chain of layers, with the shapes and costs that the crop gives it. */
export function NetworkPanel(): ReactNode {
  const { links, network, problem } = useNetworkChain();
  // Layers stay where they are and have no name of their own before they are built.
  const items = useMemo(
    () => links.map((link, index) => ({ ...link, key: `${index} ${link.spec.type}` })),
    [links],
  );
  return (
    <Panel title={words.train_network_title()} note={network && <Totals network={network} />}>
      {problem !== undefined && <Refusal problem={problem} />}
      <ol className={styles.chain} style={columnsFor(items.length + 1)}>
        <li className={styles.layer}>
          <span className={styles.picture}>
            <LayerGlyph shape={[...DIGIT_SHAPE, 1]} />
          </span>
          <span className={styles.kind}>
            <strong>{words.train_network_input()}</strong>
            <span className={styles.settings}>{words.train_network_digit()}</span>
          </span>
          <span className={styles.result}>
            <span className={styles.shape}>{formatSize([...DIGIT_SHAPE, 1])}</span>
          </span>
        </li>
        {items.map(({ key, ...link }) => (
          <LayerItem key={key} {...link} />
        ))}
      </ol>
    </Panel>
  );
}

/** Beyond so many layers in a row their names would not stay whole. */
const MOST_LAYERS = 11;

/** The chain's columns where there is room for as many as can be: one row, or two equal ones. */
function columnsFor(layers: number): CSSProperties & Readonly<Record<'--layers', number>> {
  return { '--layers': layers > MOST_LAYERS ? Math.ceil(layers / 2) : layers };
}

function Totals({ network: { parameters, macs } }: { readonly network: NetworkDescription }): ReactNode {
  return (
    <Marked
      text={words.train_network_totals({
        parameters,
        parametersAgainst: comparison(parameters, UNCROPPED.parameters),
        macs,
        macsAgainst: comparison(macs, UNCROPPED.macs),
      })}
      tags={{ total: (figure) => <strong className={styles.total}>{figure}</strong> }}
    />
  );
}

/** How much less than without a crop. */
function comparison(value: number, uncropped: number): string {
  if (value === uncropped) return words.train_network_same();
  return words.train_network_less({ percent: Math.round(100 * (1 - value / uncropped)) });
}

function Refusal({ problem }: { readonly problem: string }): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  return (
    <p className={`${controls.problem} ${styles.refusal}`} role="alert">
      {words.train_network_refused({
        problem,
        least: formatSize(minimumInputSize(tutorialNetwork(config))),
        left: formatSize(outputSize2D(DIGIT_SHAPE, config.cropping)),
      })}{' '}
      <PageLink page="crop">{words.train_crop_change()}</PageLink>
    </p>
  );
}
