import type { OpenedProvider } from '../../training/engineProvider.ts';
import { rendererName, softwareRenderer } from './softwareRenderer.ts';

/** A context to compute in, and the canvas that tells when it gets lost. */
export interface WebglContext {
  readonly canvas: OffscreenCanvas;
  readonly context: WebGL2RenderingContext;
}

/** TensorFlow.js renders to textures alone: of all that a context can have it needs nothing. */
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  premultipliedAlpha: false,
};

/** Creates a context of its own; throws an `Error` for people where there is no WebGL 2. */
export function createWebglContext(): WebglContext {
  const canvas = typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1);
  const context = canvas?.getContext('webgl2', ATTRIBUTES) ?? null;
  if (canvas === undefined || context === null) {
    throw new Error('WebGL 2 is not to be had in this browser.');
  }
  return { canvas, context };
}

/** What computes in a context. */
export function describeContext(context: WebGL2RenderingContext): OpenedProvider {
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  const software = softwareRenderer(renderer);
  return {
    label: `WebGL · ${software ?? rendererName(renderer)}`,
    drawback: software === undefined ? undefined : `WebGL is computed by the processor here (${software})`,
  };
}

/** What would compute in a context, found out without TensorFlow.js. Throws as `createWebglContext` does. */
export function describeWebgl(): OpenedProvider {
  const { context } = createWebglContext();
  const description = describeContext(context);
  // Browsers allow only so many contexts; this one is not needed any more.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return description;
}
