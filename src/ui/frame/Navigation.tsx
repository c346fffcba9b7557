import type { ReactNode } from 'react';
import { PAGES } from '../../runs/experiment.ts';
import { PageLink } from '../controls/PageLink.tsx';
import * as words from '../../words/words.ts';
import { PAGE_VIEWS } from '../pageViews.ts';
import styles from './Frame.module.css';

/** Links to the pages: one experiment, seen from several sides. */
export function Navigation(): ReactNode {
  return (
    <nav className={styles.pages} aria-label={words.frame_pages_label()}>
      {PAGES.map((page) => (
        <PageLink key={page} page={page}>
          {PAGE_VIEWS[page].title()}
        </PageLink>
      ))}
    </nav>
  );
}
