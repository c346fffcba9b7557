import { expect, it } from 'vitest';
import { createFeatureMapsClient } from '../../../src/lab/featureMapsClient.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import type { FeatureMapsReply, FeatureMapsRequest } from '../../../src/messages/featureMapMessages.ts';
import { fakeWorkers } from '../../harness/fakeWorker.ts';

function open() {
  const fake = fakeWorkers<FeatureMapsRequest, FeatureMapsReply>();
  const client = createFeatureMapsClient(fake.create);
  const ask = (seed: number) =>
    client.ask({
      network: tutorialNetwork(),
      weights: { from: 'seed', seed },
      pixels: new Uint8Array(10 * 784).subarray(784, 2 * 784),
    });
  return { fake, client, ask };
}

it('asks one at a time, and of those that wait only the newest', async () => {
  const { fake, ask } = open();
  const answers = [1, 2, 3].map(ask);
  expect(fake.newest().sent).toMatchObject([{ id: 1, weights: { seed: 1 } }]);
  expect(fake.newest().sent[0]?.pixels.buffer.byteLength).toBe(784);
  const maps = [{ shape: [1, 1, 1], values: Float32Array.of(0.5) }] as const;
  fake.newest().reply({ type: 'maps', id: 1, maps, weights: [] });
  expect(fake.newest().sent[1]).toMatchObject({ id: 3, weights: { seed: 3 } });
  fake.newest().reply({ type: 'failed', id: 3, message: 'No memory.' });
  expect(await answers[0]).toEqual({ maps, weights: [] });
  expect(await answers[1]).toBeUndefined();
  await expect(answers[2]).rejects.toThrow('No memory.');
});

it('rejects everything when the worker crashes or is ended, and starts another one then', async () => {
  const { fake, client, ask } = open();
  const first = ask(1);
  fake.newest().crash('out of memory');
  await expect(first).rejects.toThrow('out of memory');
  const second = ask(2);
  expect(fake.workers).toHaveLength(2);
  client.dispose();
  await expect(second).rejects.toThrow('has been ended');
  expect(fake.newest().terminated).toBe(true);
});
