import { EngineLostError } from '../../training/engineLostError.ts';

/** Longer than any answer takes, on software too: after this the device counts as lost. In milliseconds. */
const LONGEST_ANSWER = 60_000;

/**
 * Turns the loss of a WebGL context into errors. By itself TensorFlow.js never answers a read from a lost context, or
 * answers with zeros.
 */
export class DeviceWatch {
  readonly #context: Pick<WebGL2RenderingContext, 'isContextLost'>;
  readonly #waiting = new Set<(loss: EngineLostError) => void>();

  constructor(canvas: EventTarget, context: Pick<WebGL2RenderingContext, 'isContextLost'>) {
    this.#context = context;
    canvas.addEventListener('webglcontextlost', (event) => {
      // Without this the browser would never restore the context for anyone.
      event.preventDefault();
      for (const reject of this.#waiting) reject(contextLost());
    });
  }

  get isLost(): boolean {
    return this.#context.isContextLost();
  }

  /** Runs `work`; rejects with an `EngineLostError` where the context was lost before it ended or it takes too long. */
  async guard<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isLost) throw contextLost();
    try {
      const result = await this.#untilLost(work());
      if (this.isLost) throw contextLost();
      return result;
    } catch (error) {
      throw this.isLost ? contextLost(error) : error;
    }
  }

  async #untilLost<Result>(work: Promise<Result>): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let give: ((loss: EngineLostError) => void) | undefined;
    const loss = new Promise<never>((_, reject) => {
      give = reject;
      timer = setTimeout(
        () => reject(new EngineLostError('WebGL does not answer any more.')),
        LONGEST_ANSWER,
      );
      this.#waiting.add(reject);
    });
    try {
      return await Promise.race([work, loss]);
    } finally {
      clearTimeout(timer);
      if (give !== undefined) this.#waiting.delete(give);
    }
  }
}

function contextLost(cause?: unknown): EngineLostError {
  return new EngineLostError('The WebGL context was lost.', { cause });
}
