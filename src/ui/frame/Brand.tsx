import type { ReactNode } from 'react';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

/** The page's name with its glyph: what is kept, inside what is cut. */
export function Brand(): ReactNode {
  return (
    <h1 className={styles.brand}>
      <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" aria-hidden="true">
        <rect x="1" y="1" width="24" height="24" rx="4" strokeDasharray="3 2.6" opacity="0.5" />
        <rect x="7.5" y="7.5" width="11" height="11" rx="2" strokeWidth="2" />
      </svg>
      {words.frame_brand_title()}
    </h1>
  );
}
