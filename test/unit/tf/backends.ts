import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, expect } from 'vitest';
import { openCpu } from '../../../src/tf/backends/cpu.ts';
import type { OpenBackend } from '../../../src/tf/backends/openBackend.ts';
import { openWasm } from '../../../src/tf/backends/wasm.ts';
import { WASM_FILES } from '../../harness/nodeTensorFlow.ts';

/** The back ends that Node has, opened before the tests of a file; afterwards no tensor may be left on them. */
export function useBackends(): { readonly cpu: OpenBackend; readonly wasm: OpenBackend } {
  const backends: { cpu?: OpenBackend; wasm?: OpenBackend } = {};
  beforeAll(async () => {
    backends.wasm = await openWasm(WASM_FILES);
    backends.cpu = await openCpu();
  });
  afterAll(() => {
    expect(tf.memory()).toMatchObject({ numTensors: 0, numDataBuffers: 0 });
  });
  return {
    get cpu() {
      return backends.cpu!;
    },
    get wasm() {
      return backends.wasm!;
    },
  };
}

/** The values of what `compute` gives on a back end; all its tensors are disposed of. */
export function valuesOn(backend: OpenBackend, compute: () => tf.Tensor | tf.Tensor[]): Promise<number[][]> {
  return backend.run(async () => {
    const tensors = [tf.tidy(compute)].flat();
    const values = await Promise.all(tensors.map((tensor) => tensor.data()));
    tf.dispose(tensors);
    return values.map((each) => Array.from(each));
  });
}

/** Expects all numbers to differ by at most `tolerance`. */
export function expectClose(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: number,
): void {
  expect(actual.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  const differences = actual.flatMap((values, tensor) =>
    values.map((value, index) => Math.abs(value - expected[tensor]![index]!)),
  );
  const largest = differences.reduce((most, difference) => Math.max(most, difference), 0);
  expect(largest).toBeLessThanOrEqual(tolerance);
}
