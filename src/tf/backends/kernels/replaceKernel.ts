import * as tf from '@tensorflow/tfjs';

/** What a kernel gets, with the types that its operation really passes; TensorFlow.js's registry keeps none of them. */
export interface KernelCall<Inputs, Attributes, Backend> {
  readonly inputs: Inputs;
  readonly attrs: Attributes;
  readonly backend: Backend;
}

type Kernel<Call> = (call: Call) => tf.TensorInfo | tf.TensorInfo[];

/**
 * Registers a kernel; one of that name and back end that exists already is replaced, its set-up kept. The new kernel is
 * made from the replaced one, which it may call for what it does not do itself.
 */
export function replaceKernel<Inputs, Attributes, Backend>(
  kernelName: string,
  backendName: 'webgl' | 'wasm' | 'cpu',
  makeKernel: (
    replaced: Kernel<KernelCall<Inputs, Attributes, Backend>>,
  ) => Kernel<KernelCall<Inputs, Attributes, Backend>>,
): void {
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- there may be none, whatever the type says
  const existing = tf.getKernel(kernelName, backendName) as tf.KernelConfig | undefined;
  if (existing !== undefined) tf.unregisterKernel(kernelName, backendName);
  /* oxlint-disable typescript/no-unsafe-type-assertion -- the caller knows the types behind the registry's maps */
  const replaced = (existing?.kernelFunc ?? missing) as unknown as Kernel<
    KernelCall<Inputs, Attributes, Backend>
  >;
  const kernelFunc = makeKernel(replaced) as unknown as tf.KernelFunc;
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  tf.registerKernel({ ...existing, kernelName, backendName, kernelFunc });
}

function missing(): never {
  throw new Error('This kernel is new: it replaces none that it could call.');
}
