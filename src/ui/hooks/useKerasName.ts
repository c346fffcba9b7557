import { programSource } from '../../digits/sources.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** The module of `keras.datasets` that programs take digits from: that of the page's digits where Keras has them. */
export function useKerasName(): string {
  return usePlaygroundState((state) => programSource(state.data.source).published.kerasName);
}
