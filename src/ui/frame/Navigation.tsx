import type { ReactNode } from 'react';
import { PAGES, type PageName } from '../../runs/experiment.ts';
import { PageLink } from '../controls/PageLink.tsx';
import styles from './Frame.module.css';

const TITLES: Readonly<Record<PageName, string>> = {
  crop: 'Crop',
  train: 'Train',
  compare: 'Compare',
  '1d-2d-3d': '1D · 2D · 3D',
};

/** Links to the pages: one experiment, seen from several sides. */
export function Navigation(): ReactNode {
  return (
    <nav className={styles.pages} aria-label="Pages">
      {PAGES.map((page) => (
        <PageLink key={page} page={page}>
          {TITLES[page]}
        </PageLink>
      ))}
    </nav>
  );
}
