import { expect, it } from 'vitest';
import { TimeShare } from '../../../src/worker/timeShare.ts';

it('is due again when what was done has become its share of the time', async () => {
  let now = 1000;
  const share = new TimeShare({ share: 0.01 }, () => now);
  expect(share.isDue).toBe(true);
  const work = async (): Promise<string> => {
    now += 3;
    return 'done';
  };
  await share.spend(work);
  expect(await share.spend(work)).toBe('done');
  now += 299;
  expect(share.isDue).toBe(false);
  now += 1;
  expect(share.isDue).toBe(true);
});

it('keeps the least time between two, however quick they are', async () => {
  let now = 0;
  const share = new TimeShare({ share: 0.5, least: 500 }, () => now);
  await share.spend(async () => undefined);
  now = 499;
  expect(share.isDue).toBe(false);
  now = 500;
  expect(share.isDue).toBe(true);
});

it('is due again after the most time between two, though it waited for other work', async () => {
  let now = 0;
  const share = new TimeShare({ share: 0.01, most: 1000 }, () => now);
  const waits = async (): Promise<void> => {
    now += 55;
  };
  await share.spend(waits);
  await share.spend(waits);
  now += 999;
  expect(share.isDue).toBe(false);
  now += 1;
  expect(share.isDue).toBe(true);
});

it('is due again at once after the first one, which may have compiled', async () => {
  let now = 0;
  const share = new TimeShare({ share: 0.01 }, () => now);
  await share.spend(async () => {
    now += 1000;
  });
  expect(share.isDue).toBe(true);
});
