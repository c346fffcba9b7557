import { beforeEach, describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { createAnswerClient, type AnswerClient } from '../../../src/lab/answerClient.ts';
import type { Picture } from '../../../src/crop/picture.ts';
import { pictureOfDigit } from '../../../src/digits/digitPicture.ts';
import type { AnswerReply, AnswerRequest } from '../../../src/messages/answerMessages.ts';
import { fakeWorkers } from '../../harness/fakeWorker.ts';

const DIGIT = pictureOfDigit(new Uint8Array(784));
const crop = (margin: number): Cropping2D => [
  [margin, margin],
  [margin, margin],
];

let fake: ReturnType<typeof fakeWorkers<AnswerRequest, AnswerReply>>;
let client: AnswerClient;

beforeEach(() => {
  fake = fakeWorkers();
  client = createAnswerClient(fake.create);
});

/** Answers the request that the worker was sent last. */
function answerNewest(): void {
  const request = fake.newest().sent.at(-1);
  if (!request) throw new Error('Nothing was asked.');
  const size = 28 - 2 * request.cropping[0][0];
  const values = new Float32Array(size * size).fill(request.id);
  fake.newest().reply({ type: 'cropped', id: request.id, shape: [size, size, 1], values });
}

describe('the answering client', () => {
  it('answers a question', async () => {
    const answer = client.crop(crop(3), DIGIT);
    answerNewest();
    expect((await answer)?.shape).toEqual([22, 22, 1]);
  });

  it('asks one at a time, and of those that wait only the newest', async () => {
    const answers = [1, 2, 3, 4].map((margin) => client.crop(crop(margin), DIGIT));
    expect(fake.newest().sent.map(({ cropping }) => cropping)).toEqual([crop(1)]);
    answerNewest();
    answerNewest();
    const shapes = (await Promise.all(answers)).map((answer) => answer?.shape[0]);
    expect(shapes).toEqual([26, undefined, undefined, 20]);
    expect(fake.newest().sent).toHaveLength(2);
  });

  it('copies the digit, which may lie in memory that is shared', () => {
    const all = new Uint8Array(10 * 784);
    void client.crop(crop(1), pictureOfDigit(all.subarray(784, 2 * 784)));
    expect(fake.newest().sent[0]?.picture.values.buffer.byteLength).toBe(784);
  });

  it('sends a picture of any shape, its values as they are', () => {
    const values = Float32Array.from({ length: 30 }, (_, place) => place - 7);
    const picture: Picture = { shape: [2, 5, 3], values, range: [-7, 22] };
    void client.crop(crop(0), picture);
    const sent = fake.newest().sent[0]?.picture;
    expect(sent).toEqual(picture);
    expect(sent?.values).not.toBe(values);
  });

  it('rejects with the worker’s message', async () => {
    const answer = client.crop(crop(1), DIGIT);
    fake.newest().reply({ type: 'failed', id: 1, message: 'No back end.' });
    await expect(answer).rejects.toThrow('No back end.');
  });

  it('rejects everything when the worker crashes, and starts another for the next question', async () => {
    const answers = [client.crop(crop(1), DIGIT), client.crop(crop(2), DIGIT)];
    fake.newest().crash('out of memory');
    for (const answer of answers) await expect(answer).rejects.toThrow('out of memory');
    const next = client.crop(crop(3), DIGIT);
    expect(fake.workers).toHaveLength(2);
    answerNewest();
    expect((await next)?.shape[0]).toBe(22);
  });

  it('rejects what waits when it is ended', async () => {
    const answer = client.crop(crop(1), DIGIT);
    client.dispose();
    await expect(answer).rejects.toThrow('ended');
    expect(fake.newest().terminated).toBe(true);
  });

  it('tells which back end answers', () => {
    const labels: string[] = [];
    client.onBackend(({ label }) => labels.push(label));
    void client.crop(crop(1), DIGIT);
    fake.newest().reply({ type: 'backend', name: 'cpu', label: 'CPU', reason: 'There is no WebGL.' });
    expect(labels).toEqual(['CPU']);
  });
});
