import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adamOnArrays } from '../../../src/tf/backends/kernels/arrays/adamOnArrays.ts';
import { requirePlainConvolution } from '../../../src/tf/backends/kernels/plainConvolution.ts';
import { adam, adamAttributes } from '../../../src/tf/ops/adam.ts';
import { dropout } from '../../../src/tf/ops/dropout.ts';
import { ADAM_DEFAULTS } from '../../../src/training/engine.ts';
import { applyDropout } from '../../../src/training/dropout.ts';
import { expectClose, useBackends, valuesOn } from './backends.ts';

const backends = useBackends();
// TensorFlow.js then checks after every kernel that it has left nothing behind.
tf.env().set('IS_TEST', true);

/** Numbers that are the same on every back end; some of them equal, half of them negative. */
function numbers(shape: number[], seed: number): tf.Tensor {
  const size = shape.reduce((total, length) => total * length, 1);
  const values = Float32Array.from(
    { length: size },
    (_, index) => Math.round(Math.sin(seed + index * 7.3) * 20) / 10,
  );
  return tf.tensor(values, shape);
}

async function expectSame(compute: () => tf.Tensor | tf.Tensor[], tolerance = 1e-4): Promise<void> {
  expectClose(await valuesOn(backends.wasm, compute), await valuesOn(backends.cpu, compute), tolerance);
}

const size = (max: number) => fc.integer({ min: 1, max });
const RUNS = { numRuns: 25 };

describe('the gradients of a convolution', () => {
  const convolutions = fc.record({
    digits: size(4),
    rows: size(6),
    columns: size(6),
    channels: size(5),
    kernel: fc.tuple(size(3), size(3)),
    filters: size(5),
  });

  it('are the same as on the cpu back end', async () => {
    await fc.assert(
      fc.asyncProperty(convolutions, async ({ digits, rows, columns, channels, kernel, filters }) => {
        const shape = [digits, rows + kernel[0] - 1, columns + kernel[1] - 1, channels];
        await expectSame(() => {
          const gradients = tf.grads((x, filter) =>
            tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'valid'),
          );
          const inputs = [numbers(shape, 1), numbers([...kernel, channels, filters], 2)];
          return gradients(inputs, numbers([digits, rows, columns, filters], 3));
        });
      }),
      RUNS,
    );
  });

  it.each([
    { strides: 2, pad: 'valid' },
    { strides: [1, 2], pad: 'valid' },
    { strides: 1, pad: 'same' },
  ])('are refused for %o', (convolution) => {
    expect(() => requirePlainConvolution(convolution)).toThrow('stride 1 without padding only');
  });

  it('are computed for stride 1 without padding, however it is written', () => {
    requirePlainConvolution({ strides: [1, 1], pad: 0 });
  });
});

describe('matrix multiplication', () => {
  it('is the same as on the cpu back end, transposed or not, with its gradients', async () => {
    const cases = fc.record({
      rows: size(7),
      inner: size(7),
      columns: size(7),
      transposeA: fc.boolean(),
      transposeB: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ rows, inner, columns, transposeA, transposeB }) => {
        await expectSame(() => {
          const multiply = (a: tf.Tensor, b: tf.Tensor) => tf.matMul(a, b, transposeA, transposeB);
          const a = numbers(transposeA ? [inner, rows] : [rows, inner], 1);
          const b = numbers(transposeB ? [columns, inner] : [inner, columns], 2);
          return [multiply(a, b), ...tf.grads(multiply)([a, b], numbers([rows, columns], 3))];
        });
      }),
      RUNS,
    );
  });

  it('is right for several matrices at once', async () => {
    await expectSame(() => tf.matMul(numbers([3, 4, 2], 1), numbers([3, 5, 4], 2), true, true));
  });
});

describe('the gradient of max-pooling', () => {
  it('is the same as on the cpu back end: any windows, negative numbers, equal numbers', async () => {
    const cases = fc.record({
      digits: size(3),
      rows: fc.integer({ min: 3, max: 7 }),
      columns: fc.integer({ min: 3, max: 7 }),
      channels: size(4),
      window: fc.tuple(size(3), size(3)),
      strides: fc.tuple(size(3), size(3)),
      pad: fc.constantFrom('valid' as const, 'same' as const),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ digits, rows, columns, channels, window, strides, pad }) => {
        await expectSame(() => {
          const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, window, strides, pad);
          const x = numbers([digits, rows, columns, channels], 1);
          return tf.grad(pool)(x, numbers(pool(x).shape, 2));
        });
      }),
      RUNS,
    );
  });

  it('finds the largest where the wasm back end alone does not: all below zero', async () => {
    const [gradient] = await valuesOn(backends.wasm, () => {
      const x = tf.tensor4d([-3, -1, -2, -4], [1, 2, 2, 1]);
      return tf.grad((input) => tf.maxPool(input as tf.Tensor4D, 2, 2, 'valid'))(x, tf.ones([1, 1, 1, 1]));
    });
    expect(gradient).toEqual([0, 1, 0, 0]);
  });
});

describe('sums', () => {
  it('are the same as on the cpu back end over any axes', async () => {
    const cases = fc.record({
      shape: fc.array(size(5), { minLength: 1, maxLength: 4 }),
      axes: fc.uniqueArray(fc.nat({ max: 3 })),
      keepDims: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ shape, axes, keepDims }) => {
        const known = axes.filter((axis) => axis < shape.length);
        await expectSame(() => tf.sum(numbers(shape, 1), known.length > 0 ? known : undefined, keepDims));
      }),
      { numRuns: 60 },
    );
  });

  it('of whole numbers stay whole numbers', async () => {
    await expectSame(() => tf.sum(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32'), 0), 0);
  });
});

describe('identity', () => {
  it('shares the memory, which lasts as long as one of both is used', async () => {
    await backends.wasm.run(async () => {
      const original = tf.tensor1d([1, 2]);
      const copy = original.clone();
      expect(copy.dataId).toBe(original.dataId);
      original.dispose();
      expect([...copy.dataSync()]).toEqual([1, 2]);
      copy.dispose();
    });
  });
});

describe('dropout', () => {
  it('is applyDropout on both back ends, and its gradient as well', async () => {
    const mask = { key: 12_345, rate: 0.25 };
    const expected = [1, 2].map((seed) => {
      const values = Float32Array.from({ length: 60 }, (_, index) => index + seed);
      applyDropout(values, mask, values);
      return Array.from(values);
    });
    const compute = () => {
      const [x, dy] = [1, 2].map((seed) =>
        tf.tensor(
          Array.from({ length: 60 }, (_, index) => index + seed),
          [3, 4, 5],
        ),
      );
      return [dropout(x!, mask), tf.grad((values) => dropout(values, mask))(x!, dy)];
    };
    expect(await valuesOn(backends.cpu, compute)).toEqual(expected);
    expect(await valuesOn(backends.wasm, compute)).toEqual(expected);
  });
});

describe('Adam', () => {
  it('computes what Keras documents', async () => {
    const [weight, gradient] = [0.5, -2];
    const compute = () => {
      let state = {
        weights: tf.tensor1d([weight]),
        firstMoment: tf.zeros([1]),
        secondMoment: tf.zeros([1]),
      } as Parameters<typeof adam>[0];
      for (let step = 1; step <= 3; step += 1) {
        state = adam(state, tf.tensor1d([gradient * step]), adamAttributes(ADAM_DEFAULTS, step));
      }
      return Object.values(state);
    };
    let [m, v, w] = [0, 0, weight];
    for (let t = 1; t <= 3; t += 1) {
      const g = gradient * t;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      w -= ((0.001 * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t)) * (m / (Math.sqrt(v) + 1e-7));
    }
    expectClose(await valuesOn(backends.cpu, compute), [[w], [m], [v]], 1e-6);
    expectClose(await valuesOn(backends.wasm, compute), [[w], [m], [v]], 1e-6);
  });

  it('can work in place', () => {
    const state = () => ({
      weights: Float32Array.of(1, 2),
      firstMoment: Float32Array.of(0.1, -0.1),
      secondMoment: Float32Array.of(0.2, 0.3),
    });
    const [separate, place] = [state(), state()];
    const inputs = { ...state(), gradient: Float32Array.of(3, -4) };
    adamOnArrays(inputs, adamAttributes(ADAM_DEFAULTS, 5), separate);
    adamOnArrays({ ...place, gradient: inputs.gradient }, adamAttributes(ADAM_DEFAULTS, 5), place);
    expect(place).toEqual(separate);
  });
});
