import { lazy, type ComponentType } from 'react';
import type { PageName } from '../runs/experiment.ts';
import * as words from '../words/words.ts';
import { PageLoadError } from './frame/pageLoadError.ts';

/** A page as the navigation names it and the application draws it. */
interface PageView {
  readonly title: () => string;
  readonly Page: ComponentType;
}

/** The pages. A visit loads the one that it opens with; the others come when they are asked for. */
export const PAGE_VIEWS: Readonly<Record<PageName, PageView>> = {
  crop: {
    title: words.frame_page_crop,
    Page: lazy(() => import('./crop/CropPage.tsx').catch(notArrived('crop'))),
  },
  train: {
    title: words.frame_page_train,
    Page: lazy(() => import('./train/TrainPage.tsx').catch(notArrived('train'))),
  },
  compare: {
    title: words.frame_page_compare,
    Page: lazy(() => import('./compare/ComparePage.tsx').catch(notArrived('compare'))),
  },
  '1d-2d-3d': {
    title: words.frame_page_ranks,
    Page: lazy(() => import('./ranks/RanksPage.tsx').catch(notArrived('1d-2d-3d'))),
  },
};

function notArrived(page: PageName): (cause: unknown) => never {
  return (cause) => {
    throw new PageLoadError(page, { cause });
  };
}
