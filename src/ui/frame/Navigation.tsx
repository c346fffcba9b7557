import type { ReactNode } from 'react';
import { PAGES, type PageName } from '../../runs/experiment.ts';
import { PageLink } from '../controls/PageLink.tsx';
import * as words from '../../words/words.ts';
import styles from './Frame.module.css';

const TITLES: Readonly<Record<PageName, () => string>> = {
  crop: words.frame_page_crop,
  train: words.frame_page_train,
  compare: words.frame_page_compare,
  '1d-2d-3d': words.frame_page_ranks,
};

/** Links to the pages: one experiment, seen from several sides. */
export function Navigation(): ReactNode {
  return (
    <nav className={styles.pages} aria-label={words.frame_pages_label()}>
      {PAGES.map((page) => (
        <PageLink key={page} page={page}>
          {TITLES[page]()}
        </PageLink>
      ))}
    </nav>
  );
}
