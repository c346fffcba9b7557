import { use, useEffect } from 'react';
import type { FeatureMapsView } from '../../../store/state.ts';
import { InViewContext } from '../InViewContext.ts';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';

/** What `select` takes from the feature maps; while it is drawn where it can be seen, they follow a run. */
export function useFeatureMaps<Selected>(select: (view: FeatureMapsView) => Selected): Selected {
  const { watchFeatureMaps } = usePlayground();
  const isInView = use(InViewContext);
  useEffect(() => (isInView ? watchFeatureMaps() : undefined), [isInView, watchFeatureMaps]);
  return usePlaygroundState((state) => select(state.featureMaps));
}
