import { describe, expect, it } from 'vitest';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import { chooseEngine } from '../../../src/training/chooseEngine.ts';
import { ADAM_DEFAULTS, type EngineSettings } from '../../../src/training/engine.ts';
import { SMALL_DIGITS } from './fakeEngine.ts';
import { FakeClock, FakeProvider, type FakeProviderOptions } from './fakeProvider.ts';

const SETTINGS: EngineSettings = {
  network: tutorialNetwork(),
  digits: SMALL_DIGITS,
  adam: ADAM_DEFAULTS,
  batchSize: 100,
  seed: 1,
};

function choose(choice: Parameters<typeof chooseEngine>[0], options: readonly FakeProviderOptions[]) {
  const clock = new FakeClock();
  const providers = options.map((each) => new FakeProvider({ clock, ...each }));
  return { chosen: chooseEngine(choice, providers, SETTINGS, clock.now), providers };
}

const WEBGL = { name: 'webgl' } as const;
const WASM = { name: 'wasm', slowerThan: 'simd' } as const;
const CPU = { name: 'cpu', slowerThan: 'wasm' } as const;
const SOFTWARE = { ...WEBGL, drawback: 'WebGL is computed by the processor here (SwiftShader)' };
const NO_WEBGL = { ...WEBGL, failure: 'WebGL 2 is not to be had in this browser.' };
const NO_WASM = { ...WASM, failure: 'The wasm back end does not start.' };

describe('the automatic choice', () => {
  it('trains a moment on each that may be the fastest', async () => {
    const { chosen, providers } = choose('automatic', [
      { ...WEBGL, stepSeconds: 0.0301 },
      { name: 'simd', stepSeconds: 0.004 },
    ]);
    const { provider, label, reason } = await chosen;
    expect(provider).toBe(providers[1]);
    expect(label).toBe('SIMD · device');
    expect(reason).toBe('SIMD is the fastest engine here: 25,000 digits a second against 3,300 on WEBGL.');
    expect(providers.flatMap(({ engines }) => engines.map(({ isDisposed }) => isDisposed))).toEqual([
      true,
      true,
    ]);
    expect(providers[0]!.settings[0]!.digits).not.toBe(SMALL_DIGITS);
  });

  it('is not misled by the steps that go by until the browser has compiled an engine well', async () => {
    const { chosen } = choose('automatic', [
      { ...WEBGL, stepSeconds: 0.01 },
      { name: 'simd', stepSeconds: (step) => (step < 9 ? 0.02 : 0.004) },
    ]);
    expect(await chosen).toMatchObject({
      provider: { name: 'simd' },
      reason: 'SIMD is the fastest engine here: 25,000 digits a second against 10,000 on WEBGL.',
    });
  });

  it('passes over what has a drawback, and does not measure then', async () => {
    const { chosen, providers } = choose('automatic', [SOFTWARE, WASM, CPU]);
    const { provider, reason } = await chosen;
    expect(provider.name).toBe('wasm');
    expect(reason).toBe('WebGL is computed by the processor here (SwiftShader), so training runs on WASM.');
    expect(providers.flatMap(({ engines }) => engines)).toEqual([]);
  });

  it('does not even open what is slower than an engine at hand', async () => {
    const { chosen, providers } = choose('automatic', [{ name: 'simd' }, WASM, CPU]);
    expect(await chosen).toMatchObject({
      provider: { name: 'simd' },
      reason: 'SIMD is the only engine here.',
    });
    expect(providers.map(({ opened }) => opened)).toEqual([1, 0, 0]);
  });

  it.each([
    [[NO_WEBGL, WASM, CPU], 'wasm', 'WebGL 2 is not to be had in this browser, so training runs on WASM.'],
    [[SOFTWARE, NO_WASM], 'webgl', 'WebGL is computed by the processor here (SwiftShader), so'],
    [[NO_WEBGL, NO_WASM, CPU], 'cpu', 'WebGL 2 is not to be had in this browser, so training runs on CPU.'],
  ])('makes do with what there is (%#)', async (options, name, reason) => {
    const chosen = await choose('automatic', options).chosen;
    expect(chosen.provider.name).toBe(name);
    expect(chosen.reason).toContain(reason);
  });

  it('passes over an engine that fails its first step', async () => {
    const clock = new FakeClock();
    const broken = new FakeProvider({ ...WEBGL, clock });
    broken.create = () => Promise.reject(new Error('shader'));
    const simd = new FakeProvider({ name: 'simd', clock });
    const chosen = await chooseEngine('automatic', [broken, simd], SETTINGS, clock.now);
    expect(chosen.reason).toBe('SIMD is the fastest engine here.');
  });

  it('says all that went wrong where nothing runs', async () => {
    await expect(choose('automatic', [NO_WEBGL, NO_WASM]).chosen).rejects.toThrow(
      'No engine can train here: WebGL 2 is not to be had in this browser; The wasm back end does not start.',
    );
  });
});

describe('a choice by name', () => {
  it('takes that engine whatever its drawback', async () => {
    const { chosen, providers } = choose('webgl', [SOFTWARE, WASM]);
    expect(await chosen).toEqual({
      provider: providers[0],
      label: 'WEBGL · device',
      reason: 'WEBGL was chosen by hand.',
    });
    expect(providers[1]!.opened).toBe(0);
  });

  it('says why an engine cannot run, and what to do', async () => {
    await expect(choose('webgl', [NO_WEBGL, WASM]).chosen).rejects.toThrow(
      'WebGL 2 is not to be had in this browser. Choose another engine, or Automatic.',
    );
    await expect(choose('simd', [WASM]).chosen).rejects.toThrow('There is no engine named simd');
  });
});
