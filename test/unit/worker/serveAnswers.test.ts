import { expect, it, onTestFinished, vi } from 'vitest';
import { NO_CROPPING } from '../../../src/crop/cropping.ts';
import { BLANK_DIGIT } from '../../../src/digits/digitPicture.ts';
import type { AnswerReply, AnswerRequest } from '../../../src/messages/answerMessages.ts';
import { serveAnswers, type AnsweringCropper, type OpenCropper } from '../../../src/worker/serveAnswers.ts';

function serve(open: OpenCropper) {
  const { port1, port2 } = new MessageChannel();
  serveAnswers(port1, open);
  const replies: AnswerReply[] = [];
  port2.onmessage = ({ data }: MessageEvent<AnswerReply>) => replies.push(data);
  onTestFinished(() => port2.close());
  const ask = (id: number): void => {
    const request: AnswerRequest = { type: 'crop', id, cropping: NO_CROPPING, picture: BLANK_DIGIT };
    port2.postMessage(request);
  };
  return { replies, ask };
}

const BACKEND = { name: 'cpu', label: 'CPU', reason: 'Why.' } as const;

function cropperOf(crop: AnsweringCropper['crop']): OpenCropper {
  return async (onBackend) => {
    onBackend(BACKEND);
    return { crop };
  };
}

it('tells the back end before anybody asks, and answers in turn', async () => {
  let underWay = 0;
  const { replies, ask } = serve(
    cropperOf(async () => {
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise(setImmediate);
      underWay -= 1;
      return { shape: [1, 2, 1], values: Float32Array.of(0.5, 1) };
    }),
  );
  await vi.waitFor(() => expect(replies).toEqual([{ type: 'backend', ...BACKEND }]));
  ask(1);
  ask(2);
  await vi.waitFor(() => expect(replies).toHaveLength(3));
  const answer = { type: 'cropped', shape: [1, 2, 1], values: Float32Array.of(0.5, 1) };
  expect(replies.slice(1)).toEqual([
    { ...answer, id: 1 },
    { ...answer, id: 2 },
  ]);
});

it('passes the message of a failure on, and answers the next', async () => {
  const crop = vi
    .fn<AnsweringCropper['crop']>()
    .mockRejectedValueOnce(new Error('nothing would be left'))
    .mockResolvedValue({ shape: [1, 1, 1], values: Float32Array.of(1) });
  const { replies, ask } = serve(cropperOf(crop));
  ask(1);
  ask(2);
  await vi.waitFor(() => expect(replies).toHaveLength(3));
  expect(replies[1]).toEqual({ type: 'failed', id: 1, message: 'nothing would be left' });
  expect(replies[2]).toMatchObject({ type: 'cropped', id: 2 });
});

it('tells everybody who asks why it could not be opened', async () => {
  const { replies, ask } = serve(() => Promise.reject(new Error('no back end')));
  ask(1);
  ask(2);
  await vi.waitFor(() => expect(replies).toHaveLength(2));
  expect(replies).toEqual([1, 2].map((id) => ({ type: 'failed', id, message: 'no back end' })));
});
