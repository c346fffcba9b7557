import { afterEach, describe, expect, it, vi } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { tensorFlowProviders } from '../../../src/tf/engineProviders.ts';
import { ADAM_DEFAULTS } from '../../../src/training/engine.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { WASM_FILES } from '../../harness/nodeTensorFlow.ts';
import { useBackends } from './backends.ts';

useBackends();

function providerOf(name: string) {
  const provider = tensorFlowProviders(WASM_FILES).find((each) => each.name === name);
  return provider ?? expect.unreachable();
}

/** A browser whose WebGL says that `renderer` draws, or that has none. */
function stubWebgl(renderer: string | null) {
  const loseContext = vi.fn();
  const extensions: Record<string, object> = {
    WEBGL_debug_renderer_info: { UNMASKED_RENDERER_WEBGL: 1 },
    WEBGL_lose_context: { loseContext },
  };
  const context = { getExtension: (name: string) => extensions[name] ?? null, getParameter: () => renderer };
  class FakeCanvas {
    getContext() {
      return renderer === null ? null : context;
    }
  }
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  return loseContext;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("TensorFlow.js's engines", () => {
  it('are tried in this order', () => {
    const order = tensorFlowProviders(WASM_FILES).map(({ name, title, slowerThan }) => [
      name,
      title,
      slowerThan,
    ]);
    expect(order).toEqual([
      ['webgl', 'WebGL', undefined],
      ['wasm', 'WebAssembly', 'simd'],
      ['cpu', 'CPU', 'wasm'],
    ]);
  });

  it.each(['wasm', 'cpu'] as const)('train on %s', async (name) => {
    const provider = providerOf(name);
    expect(await provider.open()).toMatchObject({ drawback: undefined });
    const engine = await provider.create({
      network: tutorialNetwork({
        cropping: [
          [9, 9],
          [9, 9],
        ],
      }),
      digits: noiseDigits(4),
      adam: ADAM_DEFAULTS,
      batchSize: 4,
      seed: 1,
    });
    expect(engine.name).toBe(name);
    expect((await engine.step(Uint32Array.of(0, 1, 2, 3), 0)).lossSum / 4).toBeCloseTo(Math.log(10), 0);
    engine.dispose();
  });

  it('on WebGL without a card are passed over before TensorFlow.js is opened', async () => {
    const loseContext = stubWebgl(
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    );
    const provider = providerOf('webgl');
    const expected = {
      label: 'WebGL · SwiftShader',
      drawback: 'WebGL is computed by the processor here (SwiftShader)',
    };
    expect(await provider.open()).toEqual(expected);
    expect(await provider.open()).toEqual(expected);
    expect(loseContext).toHaveBeenCalledTimes(1);
  });

  it('on WebGL say so where there is none', async () => {
    stubWebgl(null);
    await expect(providerOf('webgl').open()).rejects.toThrow('WebGL 2 is not to be had in this browser.');
    vi.unstubAllGlobals();
    await expect(providerOf('webgl').open()).rejects.toThrow('WebGL 2 is not to be had in this browser.');
  });
});
