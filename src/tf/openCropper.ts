import type { AnswerReply } from '../messages/answerMessages.ts';
import { DIGIT_PIXELS } from '../digits/digitSet.ts';
import { EngineLostError } from '../training/engineLostError.ts';
import type { Cropping2D } from '../crop/cropping.ts';
import { openCpu } from './backends/cpu.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import { openWebglForSlices } from './backends/webgl.ts';
import { Cropper, type CroppedDigit } from './cropper.ts';
import { messageOf } from '../basics/messageOf.ts';

export type { CroppedDigit };

/** What a cropper computes on, as the page is told. */
export type CropperBackend = Omit<Extract<AnswerReply, { readonly type: 'backend' }>, 'type'>;

export interface OpenedCropper {
  /** See `Cropper.crop`; the loss of WebGL is dealt with. */
  crop(cropping: Cropping2D, pixels: Uint8Array): Promise<CroppedDigit>;
}

export interface CropperBackends {
  readonly openWebgl: () => Promise<OpenBackend>;
  readonly openCpu: () => Promise<OpenBackend>;
}

/**
 * Opens a cropper on WebGL, or on the cpu back end where there is no WebGL or it gets lost; `onBackend` is told
 * which, and why, each time.
 */
export async function openCropper(
  onBackend: (backend: CropperBackend) => void,
  backends: CropperBackends = { openWebgl: openWebglForSlices, openCpu },
): Promise<OpenedCropper> {
  const fallBack = async (why: string): Promise<Cropper> => {
    const cpu = await backends.openCpu();
    onBackend({ name: 'cpu', label: cpu.label, reason: `${why} The layer runs on the cpu back end.` });
    return new Cropper(cpu);
  };
  const openFirst = async (): Promise<Cropper> => {
    try {
      const webgl = await backends.openWebgl();
      onBackend({ name: 'webgl', label: webgl.label, reason: 'The layer runs on WebGL.' });
      return new Cropper(webgl);
    } catch (error) {
      return fallBack(messageOf(error));
    }
  };

  let cropper = await openFirst();
  void warmUp(cropper);
  return {
    async crop(cropping, pixels) {
      try {
        return await cropper.crop(cropping, pixels);
      } catch (error) {
        if (!(error instanceof EngineLostError)) throw error;
        cropper = await fallBack(error.message);
        return cropper.crop(cropping, pixels);
      }
    },
  };
}

/** Croppings whose outputs are an image, a row, a column and a pixel: different shaders serve them. */
const WARM_UP: readonly Cropping2D[] = [
  [
    [5, 5],
    [5, 5],
  ],
  [
    [27, 0],
    [0, 0],
  ],
  [
    [0, 0],
    [27, 0],
  ],
  [
    [27, 0],
    [27, 0],
  ],
];

/** Has the shaders compiled before a drag needs them, one at a time, so that requests need not wait for all. */
async function warmUp(cropper: Cropper): Promise<void> {
  const pixels = new Uint8Array(DIGIT_PIXELS);
  for (const cropping of WARM_UP) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    // Whoever asks next meets the same failure and is answered.
    await cropper.crop(cropping, pixels).catch(() => undefined);
  }
}
