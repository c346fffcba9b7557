import { describe, expect, it } from 'vitest';
import { NUMBER_SETTINGS } from '../../../../../src/runs/config.ts';
import { planSweep } from '../../../../../src/runs/sweep/planSweep.ts';
import { DEFAULT_CONFIG } from '../../../../../src/runs/config.ts';
import {
  draftCrops,
  FIRST_DRAFT,
  MOST_RUNS,
  seedsFrom,
  type SweepDraft,
} from '../../../../../src/ui/compare/sweep/sweepDraft.ts';

const draft = (changes: Partial<SweepDraft>): SweepDraft => ({ ...FIRST_DRAFT, ...changes });

describe('the crops of a draft', () => {
  it('are those of its type, whatever the other fields hold', () => {
    const margins = { from: 1, to: 3 };
    const height = { from: 0, to: 2 };
    const width = { from: 4, to: 4 };
    const filled = { margins, height, width, edge: 'left', list: 'nonsense' } as const;
    expect(draftCrops(draft({ ...filled, type: 'symmetric' }))).toEqual({
      crops: { type: 'symmetric', from: 1, to: 3 },
    });
    expect(draftCrops(draft({ ...filled, type: 'side' }))).toEqual({
      crops: { type: 'side', edge: 'left', from: 1, to: 3 },
    });
    expect(draftCrops(draft({ ...filled, type: 'grid' }))).toEqual({
      crops: { type: 'grid', height, width },
    });
  });

  it('of a list are read line by line in any form that Keras takes; blank lines do not count', () => {
    expect(draftCrops(draft({ type: 'list', list: '\n2\n (1, 0) \n\n((0, 1), (2, 3))\n' }))).toEqual({
      crops: {
        type: 'list',
        croppings: [
          [
            [2, 2],
            [2, 2],
          ],
          [
            [1, 1],
            [0, 0],
          ],
          [
            [0, 1],
            [2, 3],
          ],
        ],
      },
    });
  });

  it('name the line of a list that cannot be read, blank ones counted, and refuse an empty list', () => {
    const wrong = draftCrops(draft({ type: 'list', list: '2\n\n-1\nx' }));
    expect(wrong).toMatchObject({ problem: expect.stringMatching(/^Line 3: ./) });
    expect(draftCrops(draft({ type: 'list', list: ' \n' }))).toMatchObject({
      problem: expect.stringContaining('The list is empty'),
    });
  });

  it('that the form begins with can be trained, all of every type', () => {
    for (const type of ['symmetric', 'side', 'grid', 'list'] as const) {
      const read = draftCrops(draft({ type }));
      if (!('crops' in read)) throw new Error(read.problem);
      const { configs, refused } = planSweep(read.crops, [1], DEFAULT_CONFIG);
      expect(refused).toEqual([]);
      expect(configs.length).toBeGreaterThan(2);
      expect(configs.length).toBeLessThanOrEqual(MOST_RUNS);
    }
  });
});

describe('the seeds of a draft', () => {
  it('count from the page’s own on, and begin anew behind the largest', () => {
    const { most } = NUMBER_SETTINGS.seed;
    expect(seedsFrom(7, 3)).toEqual([7, 8, 9]);
    expect(seedsFrom(most - 1, 3)).toEqual([most - 1, most, 0]);
    expect(seedsFrom(1, 0)).toEqual([]);
  });
});
