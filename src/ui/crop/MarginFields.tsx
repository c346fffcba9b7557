import type { ReactNode } from 'react';
import { EDGES } from '../../crop/cropping.ts';
import { setMargin } from '../../crop/drag.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { useInputCrop } from '../cropping/useInputCrop.ts';
import { marginSlider, nameOfEdge } from '../instrument/marginSlider.ts';
import styles from './StagePanel.module.css';

/** The four margins as numbers. */
export function MarginFields(): ReactNode {
  const { cropping, size, marginLink, preview, commit } = useInputCrop();
  return (
    <div className={styles.margins}>
      {EDGES.map((edge) => {
        const { value, largest } = marginSlider(cropping, edge, marginLink, size);
        return (
          <NumberField
            key={edge}
            label={nameOfEdge(edge)}
            value={value}
            least={0}
            most={largest}
            onChange={(margin) => preview(setMargin(cropping, edge, margin, size, marginLink))}
            onLeave={commit}
          />
        );
      })}
    </div>
  );
}
