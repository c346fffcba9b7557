import { usePlaygroundState } from './PlaygroundContext.ts';

/** Why the programs will show other digits than the page does; undefined while the page shows MNIST. */
export function useCodeNote(): string | undefined {
  const source = usePlaygroundState((state) => state.data.source);
  if (source === 'mnist') return undefined;
  return 'The page shows digits that it has drawn itself; the program takes MNIST’s digits of the same numbers.';
}
