import { totalOf } from '../../digits/sources.ts';
import type { DigitsView } from '../../store/state.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import { useNetworkChain } from './useNetworkChain.ts';

/** Why no run can start now, in one sentence; undefined where one can. */
export function useObstacle(): string | undefined {
  const data = usePlaygroundState((state) => state.data);
  const { problem } = useNetworkChain();
  if (problem !== undefined)
    return 'Training needs a crop that leaves the network enough to work on; see Network.';
  return dataObstacle(data);
}

function dataObstacle({ source, status, filled }: DigitsView): string | undefined {
  if (status === 'complete') return undefined;
  if (status === 'failed')
    return 'Training needs the digits, which could not be loaded; the message above says why.';
  const share = (filled.train + filled.test) / totalOf(source);
  return `Training can start once all digits are there: ${Math.floor(100 * share)} % so far.`;
}
