import type { ReactNode } from 'react';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { CropGlyph } from '../cropping/CropGlyph.tsx';
import { PageLink } from '../controls/PageLink.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { formatSize } from './layerText.ts';
import styles from './SettingsPanel.module.css';
import * as words from '../../words/words.ts';

/** The crop that the run will train on; it is changed where it can be seen. */
export function CropSetting(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  return (
    <div className={styles.crop}>
      <CropGlyph cropping={cropping} size={48} />
      <p>
        <code>{formatCropping(cropping)}</code>
        <br />
        {formatSize(DIGIT_SHAPE)} → {formatSize(outputSize2D(DIGIT_SHAPE, cropping))}
        <br />
        <PageLink page="crop">{words.train_crop_change()}</PageLink>
      </p>
    </div>
  );
}
