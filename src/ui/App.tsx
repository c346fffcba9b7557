import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Arrival } from './frame/Arrival.tsx';
import { Failure } from './frame/Failure.tsx';
import { Frame } from './frame/Frame.tsx';
import { PAGE_VIEWS } from './pageViews.ts';
import { usePlaygroundState } from './PlaygroundContext.ts';
import * as words from '../words/words.ts';

/** The page that the address asks for, in its frame. */
export function App(): ReactNode {
  const page = usePlaygroundState((state) => state.experiment.page);
  const { Page } = PAGE_VIEWS[page];
  return (
    <Frame>
      <ErrorBoundary FallbackComponent={Failure} resetKeys={[page]}>
        <Suspense fallback={<p>{words.frame_page_loading()}</p>}>
          <Page />
          <Arrival page={page} />
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}
