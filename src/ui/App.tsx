import { lazy, Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { PageName } from '../runs/experiment.ts';
import { Arrival } from './frame/Arrival.tsx';
import { Failure } from './frame/Failure.tsx';
import { Frame } from './frame/Frame.tsx';
import { PageLoadError } from './frame/pageLoadError.ts';
import { usePlaygroundState } from './PlaygroundContext.ts';
import * as words from '../words/words.ts';

// A visit loads the page that it opens with; the others come when they are asked for.
const CropPage = lazy(() => import('./crop/CropPage.tsx').catch(notArrived('crop')));
const TrainPage = lazy(() => import('./train/TrainPage.tsx').catch(notArrived('train')));
const ComparePage = lazy(() => import('./compare/ComparePage.tsx').catch(notArrived('compare')));
const RanksPage = lazy(() => import('./ranks/RanksPage.tsx').catch(notArrived('1d-2d-3d')));

function notArrived(page: PageName): (cause: unknown) => never {
  return (cause) => {
    throw new PageLoadError(page, { cause });
  };
}

/** The page that the address asks for, in its frame. */
export function App(): ReactNode {
  const page = usePlaygroundState((state) => state.experiment.page);
  return (
    <Frame>
      <ErrorBoundary FallbackComponent={Failure} resetKeys={[page]}>
        <Suspense fallback={<p>{words.frame_page_loading()}</p>}>
          {pageElement(page)}
          <Arrival page={page} />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

function pageElement(page: PageName): ReactNode {
  switch (page) {
    case 'crop':
      return <CropPage />;
    case 'train':
      return <TrainPage />;
    case 'compare':
      return <ComparePage />;
    case '1d-2d-3d':
      return <RanksPage />;
  }
}
