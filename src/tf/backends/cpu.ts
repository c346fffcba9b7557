import { activateBackend } from './activateBackend.ts';
import { registerAdamOnArrays } from './kernels/arrays/adamOnArrays.ts';
import { registerDropoutOnArrays } from './kernels/arrays/dropoutOnArrays.ts';
import type { OpenBackend } from './openBackend.ts';

/** Opens the back end in plain JavaScript: it runs everywhere, and slowly. */
export async function openCpu(): Promise<OpenBackend> {
  await activateBackend('cpu');
  registerDropoutOnArrays('cpu');
  registerAdamOnArrays('cpu');
  return {
    name: 'cpu',
    label: 'CPU · TensorFlow.js',
    drawback: undefined,
    stepsInFlight: 1,
    isLost: () => false,
    run: async (work) => {
      await activateBackend('cpu');
      return work();
    },
  };
}
