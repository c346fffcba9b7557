import type * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/** Tensors as typed arrays, for kernels that are plain loops. */
export interface ArrayHeap {
  /** A new tensor of float32, its values undefined. Views taken before may lose their memory: allocate first. */
  allocate(shape: readonly number[]): tf.TensorInfo;
  /** The values of a float32 tensor: a view, not a copy. */
  valuesOf(tensor: tf.TensorInfo): Float32Array;
}

/** The back ends whose tensors are arrays in memory that JavaScript can reach. */
export type ArrayBackend = BackendWasm | CpuBackend;

/** What the cpu back end has, and TensorFlow.js's general type of a back end does not say. */
export interface CpuBackend {
  readonly data: { get(dataId: tf.DataId): { readonly values: Float32Array } };
  makeTensorInfo(shape: number[], dtype: tf.DataType, values: Float32Array): tf.TensorInfo;
}

/** The tensors of the cpu or the wasm back end. */
export function arrayHeap(backend: ArrayBackend): ArrayHeap {
  return 'wasm' in backend ? wasmHeap(backend) : cpuHeap(backend);
}

function wasmHeap(backend: BackendWasm): ArrayHeap {
  return {
    allocate: (shape) => backend.makeOutput([...shape], 'float32'),
    valuesOf: (tensor) => {
      const values = backend.typedArrayFromHeap(tensor);
      if (values instanceof Float32Array) return values;
      throw new Error(`A tensor of float32 is needed here, but it is one of ${tensor.dtype}.`);
    },
  };
}

function cpuHeap(backend: CpuBackend): ArrayHeap {
  return {
    allocate: (shape) => {
      const size = shape.reduce((total, length) => total * length, 1);
      return backend.makeTensorInfo([...shape], 'float32', new Float32Array(size));
    },
    valuesOf: ({ dataId }) => backend.data.get(dataId).values,
  };
}
