import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pipeline } from '../../../src/training/pipeline.ts';

async function collect<Job, Result>(
  jobs: Iterable<Job>,
  start: (job: Job) => Promise<Result>,
  limit: () => number,
): Promise<{ job: Job; result: Result; inFlight: number }[]> {
  const finished = [];
  for await (const each of pipeline(jobs, start, limit)) finished.push(each);
  return finished;
}

it('yields all results in order, however long each job takes and whatever the limit is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: -1, max: 5 }), async (delays, limit) => {
      let underWay = 0;
      let most = 0;
      const start = async (index: number): Promise<number> => {
        underWay += 1;
        most = Math.max(most, underWay);
        for (let task = 0; task < delays[index]!; task += 1) await new Promise(setImmediate);
        underWay -= 1;
        return index * 2;
      };
      const finished = await collect(delays.keys(), start, () => limit);
      expect(finished.map(({ job }) => job)).toEqual([...delays.keys()]);
      expect(finished.map(({ result }) => result)).toEqual([...delays.keys()].map((index) => index * 2));
      expect(most).toBeLessThanOrEqual(Math.max(1, limit));
    }),
    { numRuns: 30 },
  );
});

it('throws the first failure in its turn, and no later one goes unhandled', async () => {
  const results: number[] = [];
  const run = async (): Promise<void> => {
    const start = async (job: number): Promise<number> => {
      if (job >= 2) throw new Error(`job ${job}`);
      return job;
    };
    for await (const { result } of pipeline([0, 1, 2, 3], start, () => 4)) results.push(result);
  };
  await expect(run()).rejects.toThrow('job 2');
  expect(results).toEqual([0, 1]);
});
