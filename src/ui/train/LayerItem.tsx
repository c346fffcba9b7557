import type { ReactNode } from 'react';
import { formatCount } from '../../network/summary.ts';
import { CropGlyph } from '../cropping/CropGlyph.tsx';
import { LayerGlyph } from './LayerGlyph.tsx';
import { formatSize, layerSettings } from './layerText.ts';
import type { ChainLink } from './networkChain.ts';
import styles from './NetworkPanel.module.css';

/** One layer of the chain: what it is, what it gives, what it costs. */
export function LayerItem({ spec, description, refused }: ChainLink): ReactNode {
  return (
    <li className={styles.layer} data-refused={refused}>
      <span className={styles.picture}>
        {description &&
          (spec.type === 'Cropping2D' ? (
            <CropGlyph
              cropping={spec.cropping}
              of={[description.inputShape[0] ?? 1, description.inputShape[1] ?? 1]}
              size={40}
            />
          ) : (
            <LayerGlyph shape={description.outputShape} dashed={spec.type === 'Dropout'} />
          ))}
      </span>
      <span className={styles.kind}>
        <strong>{spec.type}</strong>
        <span className={styles.settings}>{layerSettings(spec)}</span>
      </span>
      <span className={styles.result}>
        {description ? (
          <>
            <span className={styles.shape}>{formatSize(description.outputShape)}</span>
            <Costs parameters={description.parameters} macs={description.macs} />
          </>
        ) : (
          <span className={styles.shape}>{refused ? 'input too small' : '—'}</span>
        )}
      </span>
    </li>
  );
}

function Costs({ parameters, macs }: { readonly parameters: number; readonly macs: number }): ReactNode {
  if (parameters === 0 && macs === 0) return <span className={styles.cost}>no params</span>;
  return (
    <>
      <span className={styles.cost}>{formatCount(parameters)} params</span>
      <span className={styles.cost}>{formatCount(macs)} MACs</span>
    </>
  );
}
