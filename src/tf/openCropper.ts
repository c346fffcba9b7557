import type { AnswerReply, CroppedPicture } from '../messages/answerMessages.ts';
import { EngineLostError } from '../training/engineLostError.ts';
import type { Cropping2D, Pair } from '../crop/cropping.ts';
import { blankPicture, type Picture, type PictureShape } from '../crop/picture.ts';
import { openCpu } from './backends/cpu.ts';
import type { OpenBackend } from './backends/openBackend.ts';
import { openWebglForSlices } from './backends/webgl.ts';
import { Cropper } from './cropper.ts';
import { messageOf } from '../basics/messageOf.ts';

/** What a cropper computes on, as the page is told. */
export type CropperBackend = Omit<Extract<AnswerReply, { readonly type: 'backend' }>, 'type'>;

export interface OpenedCropper {
  /** See `Cropper.crop`; the loss of WebGL is dealt with. */
  crop(cropping: Cropping2D, picture: Picture): Promise<CroppedPicture>;
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
  const cropOrFallBack = async (cropping: Cropping2D, picture: Picture): Promise<CroppedPicture> => {
    try {
      return await cropper.crop(cropping, picture);
    } catch (error) {
      if (!(error instanceof EngineLostError)) throw error;
      cropper = await fallBack(error.message);
      return cropper.crop(cropping, picture);
    }
  };

  let warmShape = '';
  return {
    async crop(cropping, picture) {
      const cropped = await cropOrFallBack(cropping, picture);
      const shape = picture.shape.join();
      if (shape !== warmShape) void warmUp(cropper, picture.shape);
      warmShape = shape;
      return cropped;
    },
  };
}

/** Croppings whose outputs are an image, a row, a column and a pixel: different shaders serve them. */
function warmUpCroppings([rows, columns]: PictureShape): readonly Cropping2D[] {
  return [
    [fifth(rows), fifth(columns)],
    [allButOne(rows), NONE],
    [NONE, allButOne(columns)],
    [allButOne(rows), allButOne(columns)],
  ];
}

const NONE: Pair = [0, 0];

function fifth(size: number): Pair {
  return [Math.floor(size / 5), Math.floor(size / 5)];
}

function allButOne(size: number): Pair {
  return [size - 1, 0];
}

/** Has the shaders compiled before a drag needs them, one at a time, so that requests need not wait for all. */
async function warmUp(cropper: Cropper, shape: PictureShape): Promise<void> {
  const picture = blankPicture(shape);
  for (const cropping of warmUpCroppings(shape)) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    // Whoever asks next meets the same failure and is answered.
    await cropper.crop(cropping, picture).catch(() => undefined);
  }
}
