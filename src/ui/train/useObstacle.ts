import { totalOf } from '../../digits/sources.ts';
import type { DigitsView } from '../../store/state.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useNetworkChain } from './useNetworkChain.ts';
import * as words from '../../words/words.ts';

/** Why no run can start now, in one sentence; undefined where one can. */
export function useObstacle(): string | undefined {
  const data = usePlaygroundState((state) => state.data);
  const { problem } = useNetworkChain();
  if (problem !== undefined) return words.train_obstacle_crop();
  return dataObstacle(data);
}

function dataObstacle({ source, status, filled }: DigitsView): string | undefined {
  if (status === 'complete') return undefined;
  if (status === 'failed') return words.train_obstacle_failed();
  const share = (filled.train + filled.test) / totalOf(source);
  return words.train_obstacle_loading({ percent: Math.floor(100 * share) });
}
