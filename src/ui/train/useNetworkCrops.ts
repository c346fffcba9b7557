import { useShallow } from 'zustand/react/shallow';
import { eachCrop, type CropSettings } from '../../network/trainingSettings.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';

/** The crops of the page's network: the same object as long as none of them changes. */
export function useNetworkCrops(): CropSettings {
  return usePlaygroundState(useShallow(({ experiment: { config } }) => eachCrop((name) => config[name])));
}
