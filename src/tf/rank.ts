import type * as tf from '@tensorflow/tfjs';

/** The tensor, known to be a matrix; an `Error` where it is none. */
export function ofRank2(tensor: tf.Tensor): tf.Tensor2D {
  if (isRank2(tensor)) return tensor;
  throw new Error(`A matrix is needed here, but the tensor's shape is (${tensor.shape.join(', ')}).`);
}

/** The tensor, known to be a batch of images or a filter; an `Error` where it has not four axes. */
export function ofRank4(tensor: tf.Tensor): tf.Tensor4D {
  if (isRank4(tensor)) return tensor;
  throw new Error(`A tensor of rank 4 is needed here, but the shape is (${tensor.shape.join(', ')}).`);
}

function isRank2(tensor: tf.Tensor): tensor is tf.Tensor2D {
  return tensor.rank === 2;
}

function isRank4(tensor: tf.Tensor): tensor is tf.Tensor4D {
  return tensor.rank === 4;
}
