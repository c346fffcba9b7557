import type { Cropping2D } from '../crop/cropping.ts';
import type { Picture } from '../crop/picture.ts';
import type { AnswerReply, AnswerRequest, CroppedPicture } from '../messages/answerMessages.ts';
import type { CropperBackend } from '../tf/openCropper.ts';
import { messageOf } from '../basics/messageOf.ts';

/** The worker's end of the conversation: its global scope, or in tests a port of a MessageChannel. */
export interface AnswerPort {
  onmessage: ((event: MessageEvent<AnswerRequest>) => void) | null;
  postMessage(reply: AnswerReply, transfer: ArrayBufferLike[]): void;
}

/** What crops pictures. */
export interface AnsweringCropper {
  crop(cropping: Cropping2D, picture: Picture): Promise<CroppedPicture>;
}

/** Opens the cropper and tells what it computes on, then and whenever that changes. */
export type OpenCropper = (onBackend: (backend: CropperBackend) => void) => Promise<AnsweringCropper>;

/** Answers the requests on `port` in turn. The cropper is opened at once, before anybody asks. */
export function serveAnswers(port: AnswerPort, open: OpenCropper): void {
  const opening = open((backend) => port.postMessage({ type: 'backend', ...backend }, []));
  // Whoever asks hears why; alone the failure must not count as unhandled.
  opening.catch(() => undefined);
  let work = Promise.resolve();
  port.onmessage = ({ data: request }) => {
    work = work.then(() => answer(port, opening, request));
  };
}

async function answer(
  port: AnswerPort,
  opening: Promise<AnsweringCropper>,
  { id, cropping, picture }: AnswerRequest,
): Promise<void> {
  try {
    const cropper = await opening;
    const { shape, values } = await cropper.crop(cropping, picture);
    port.postMessage({ type: 'cropped', id, shape, values }, [values.buffer]);
  } catch (error) {
    const message = messageOf(error);
    port.postMessage({ type: 'failed', id, message }, []);
  }
}
