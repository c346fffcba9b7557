import { describe, expect, it, vi } from 'vitest';
import { DeviceWatch } from '../../../src/tf/backends/deviceWatch.ts';
import { EngineLostError } from '../../../src/training/engineLostError.ts';

function fakeDevice() {
  const canvas = new EventTarget();
  const context = { isContextLost: vi.fn(() => false) };
  const lose = (): Event => {
    context.isContextLost.mockReturnValue(true);
    const event = new Event('webglcontextlost', { cancelable: true });
    canvas.dispatchEvent(event);
    return event;
  };
  return { watch: new DeviceWatch(canvas, context), context, lose };
}

const forever = (): Promise<never> => new Promise(() => undefined);

describe('DeviceWatch', () => {
  it('passes results and errors on while the context lives', async () => {
    const { watch } = fakeDevice();
    expect(watch.isLost).toBe(false);
    await expect(watch.guard(async () => 7)).resolves.toBe(7);
    await expect(watch.guard(() => Promise.reject(new Error('shape')))).rejects.toThrow('shape');
  });

  it('ends reads that would never be answered when the context is lost', async () => {
    const { watch, lose } = fakeDevice();
    const reads = [watch.guard(forever), watch.guard(forever)];
    expect(lose().defaultPrevented).toBe(true);
    for (const read of reads) await expect(read).rejects.toThrow(EngineLostError);
    expect(watch.isLost).toBe(true);
  });

  it('takes no answer from a lost context, and does not ask it', async () => {
    const { watch, context, lose } = fakeDevice();
    const zeros = watch.guard(async () => {
      context.isContextLost.mockReturnValue(true);
      return [0, 0, 0];
    });
    await expect(zeros).rejects.toThrow(EngineLostError);
    lose();
    const work = vi.fn(async () => 1);
    await expect(watch.guard(work)).rejects.toThrow('The WebGL context was lost.');
    expect(work).not.toHaveBeenCalled();
  });

  it('takes errors of a lost context for the loss', async () => {
    const { watch, context } = fakeDevice();
    const failure = new Error('Unable to create WebGLTexture.');
    const work = watch.guard(async () => {
      context.isContextLost.mockReturnValue(true);
      throw failure;
    });
    await expect(work).rejects.toMatchObject({ name: 'EngineLostError', cause: failure });
  });

  it('does not wait for ever for a device that says nothing', async () => {
    vi.useFakeTimers();
    const { watch } = fakeDevice();
    const expectation = expect(watch.guard(forever)).rejects.toThrow('WebGL does not answer any more.');
    await vi.advanceTimersByTimeAsync(60_000);
    await expectation;
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
