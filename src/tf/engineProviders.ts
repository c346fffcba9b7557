import { ENGINE_TITLES } from '../runs/config.ts';
import type { EngineProvider, OpenedProvider } from '../training/engineProvider.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import type { WasmFiles } from './backends/wasm.ts';
import { describeWebgl } from './backends/webglContext.ts';

/**
 * The engines of TensorFlow.js, the likely fastest first. TensorFlow.js is loaded when one of them is needed: not
 * where WebGL turns out to be software and a better engine is at hand.
 */
export function tensorFlowProviders(files: WasmFiles): readonly EngineProvider[] {
  return [
    provider({
      name: 'webgl',
      canBeLost: true,
      describe: describeWebgl,
      openBackend: async () => (await import('./backends/webgl.ts')).openWebgl(),
    }),
    provider({
      name: 'wasm',
      slowerThan: 'simd',
      openBackend: async () => (await import('./backends/wasm.ts')).openWasm(files),
    }),
    provider({
      name: 'cpu',
      slowerThan: 'wasm',
      openBackend: async () => (await import('./backends/cpu.ts')).openCpu(),
    }),
  ];
}

interface ProviderOptions extends Pick<EngineProvider, 'slowerThan' | 'canBeLost'> {
  readonly name: OpenBackend['name'];
  /** What can be told before the back end is opened; one with a drawback is not opened until an engine is wanted. */
  readonly describe?: () => OpenedProvider;
  readonly openBackend: () => Promise<OpenBackend>;
}

function provider({
  name,
  slowerThan,
  canBeLost = false,
  describe,
  openBackend,
}: ProviderOptions): EngineProvider {
  let description: OpenedProvider | undefined;
  let backend: OpenBackend | undefined;
  const opened = async (): Promise<OpenBackend> => {
    if (backend === undefined || backend.isLost()) backend = await openBackend();
    return backend;
  };
  return {
    name,
    title: ENGINE_TITLES[name],
    slowerThan,
    canBeLost,
    open: async () => {
      description ??= describe?.();
      return description?.drawback === undefined ? opened() : description;
    },
    create: async (settings) => {
      const { tensorFlowEngine } = await import('./tensorFlowEngine.ts');
      return tensorFlowEngine(await opened(), settings);
    },
  };
}
