import type { ReactNode } from 'react';
import { CropGlyph } from '../cropping/CropGlyph.tsx';
import { LayerGlyph } from './LayerGlyph.tsx';
import { formatSize, layerSettings } from './layerText.ts';
import type { ChainLink } from './networkChain.ts';
import styles from './NetworkPanel.module.css';
import * as words from '../../words/words.ts';

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
          <span className={styles.shape}>{refused ? words.train_layer_refused() : '—'}</span>
        )}
      </span>
    </li>
  );
}

function Costs({ parameters, macs }: { readonly parameters: number; readonly macs: number }): ReactNode {
  if (parameters === 0 && macs === 0) return <span className={styles.cost}>{words.train_layer_free()}</span>;
  return (
    <>
      <span className={styles.cost}>{words.train_layer_parameters({ count: parameters })}</span>
      <span className={styles.cost}>{words.train_layer_macs({ count: macs })}</span>
    </>
  );
}
