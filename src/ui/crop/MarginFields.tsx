import type { ReactNode } from 'react';
import { EDGES } from '../../crop/cropping.ts';
import { setMargin } from '../../crop/drag.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { marginSlider, nameOfEdge } from '../instrument/marginSlider.ts';
import styles from './StagePanel.module.css';

/** The four margins as numbers. */
export function MarginFields(): ReactNode {
  const { preview, commit } = usePlayground().editors.Cropping2D;
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const marginLink = usePlaygroundState((state) => state.experiment.marginLink);
  return (
    <div className={styles.margins}>
      {EDGES.map((edge) => {
        const { value, largest } = marginSlider(cropping, edge, marginLink);
        return (
          <NumberField
            key={edge}
            label={nameOfEdge(edge)}
            value={value}
            least={0}
            most={largest}
            onChange={(margin) => preview(setMargin(cropping, edge, margin, DIGIT_SHAPE, marginLink))}
            onLeave={commit}
          />
        );
      })}
    </div>
  );
}
