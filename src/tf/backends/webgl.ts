import * as tf from '@tensorflow/tfjs';
import { GPGPUContext, MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl';
import { activateBackend } from './activateBackend.ts';
import { DeviceWatch } from './deviceWatch.ts';
import { registerWebglAdam } from './kernels/webgl/webglAdam.ts';
import { registerWebglConv2DBackpropFilter } from './kernels/webgl/webglConv2DBackpropFilter.ts';
import { registerWebglDropout } from './kernels/webgl/webglDropout.ts';
import { registerWebglSlice } from './kernels/webgl/webglSlice.ts';
import type { OpenBackend } from './openBackend.ts';
import { createWebglContext, describeContext } from './webglContext.ts';

/**
 * A GPU computes the next steps while the last one's score is on its way; the processor would only be late to pause.
 */
const STEPS_IN_FLIGHT = { gpu: 4, software: 1 };

/**
 * Opens the WebGL back end for training, in a context of its own, in place of one that was opened before. Throws an
 * `Error` that says why where WebGL 2 with 32-bit floats is not to be had.
 */
export function openWebgl(): Promise<OpenBackend> {
  // Shapes as uniforms would spare a third of the shaders. But some that differ then count as the same: packing a
  // tensor whose texture has its shape, and one whose texture has not; whichever comes second computes nonsense.
  return open(false, () => {
    registerWebglConv2DBackpropFilter();
    registerWebglDropout();
    registerWebglAdam();
  });
}

/**
 * Opens the WebGL back end for slicing alone, with shaders that serve all shapes: while a margin is dragged, one would
 * have to be compiled for every shape that is seen for the first time. Throws as `openWebgl` does.
 */
export function openWebglForSlices(): Promise<OpenBackend> {
  // Every shape of a digit's crop has been compared with plain cropping; for other operations see `openWebgl`.
  return open(true, registerWebglSlice);
}

async function open(shapesAreUniforms: boolean, registerKernels: () => void): Promise<OpenBackend> {
  const { canvas, context } = createWebglContext();
  const watch = new DeviceWatch(canvas, context);
  tf.env().set('WEBGL_USE_SHAPES_UNIFORMS', shapesAreUniforms);
  // TensorFlow.js finds out what the device can do in the context that it is given here.
  setWebGLContext(2, context);
  if (tf.engine().backendNames().includes('webgl')) tf.removeBackend('webgl');
  tf.registerBackend('webgl', () => new MathBackendWebGL(new GPGPUContext(context)), 2);
  registerKernels();
  await activateBackend('webgl');
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new Error('WebGL has no 32-bit floats on this device.');
  }
  const { label, drawback } = describeContext(context);
  return {
    name: 'webgl',
    label,
    drawback,
    stepsInFlight: drawback === undefined ? STEPS_IN_FLIGHT.gpu : STEPS_IN_FLIGHT.software,
    isLost: () => watch.isLost,
    run: (work) =>
      watch.guard(async () => {
        await activateBackend('webgl');
        return work();
      }),
  };
}
