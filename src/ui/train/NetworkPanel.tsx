import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { describeNetwork, type NetworkDescription } from '../../network/describeNetwork.ts';
import { minimumInputSize } from '../../network/minimumInput.ts';
import { formatCount } from '../../network/summary.ts';
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
    <Panel title="Network" note={network && <Totals network={network} />}>
      {problem !== undefined && <Refusal problem={problem} />}
      <ol className={styles.chain} style={columnsFor(items.length + 1)}>
        <li className={styles.layer}>
          <span className={styles.picture}>
            <LayerGlyph shape={[...DIGIT_SHAPE, 1]} />
          </span>
          <span className={styles.kind}>
            <strong>Input</strong>
            <span className={styles.settings}>a digit</span>
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
    <>
      <strong className={styles.total}>{formatCount(parameters)}</strong> parameters{' '}
      {comparison(parameters, UNCROPPED.parameters)},{' '}
      <strong className={styles.total}>{formatCount(macs)}</strong> MACs a digit{' '}
      {comparison(macs, UNCROPPED.macs)}
    </>
  );
}

/** How much less than without a crop. */
function comparison(value: number, uncropped: number): string {
  if (value === uncropped) return '(as many as uncropped)';
  return `(−${Math.round(100 * (1 - value / uncropped))} % against uncropped)`;
}

function Refusal({ problem }: { readonly problem: string }): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  return (
    <p className={`${controls.problem} ${styles.refusal}`} role="alert">
      This network cannot be built: {problem} The network needs at least{' '}
      {formatSize(minimumInputSize(tutorialNetwork(config)))} pixels, and the crop leaves{' '}
      {formatSize(outputSize2D(DIGIT_SHAPE, config.cropping))}.{' '}
      <PageLink page="crop">Change the crop</PageLink>
    </p>
  );
}
