import { describe, expect, it } from 'vitest';
import { groupRuns, singleGroups, visibleRuns } from '../../../src/runs/runGroups.ts';
import { runWith } from '../ui/train/runs.ts';

const run = (name: string, seed: number, epochs = 25) =>
  runWith({ id: name, name, style: seed }, { seed, epochs });

describe('groups of runs', () => {
  it('are runs that differ in their seed only, in the order of their first ones', () => {
    const runs = [run('A', 1), run('B', 1, 3), run('A · seed 2', 2), run('B · seed 7', 7, 3), run('C', 1, 4)];
    expect(groupRuns(runs).map((group) => [group.name, group.style, group.runs.map(({ id }) => id)])).toEqual(
      [
        ['A', 1, ['A', 'A · seed 2']],
        ['B', 1, ['B', 'B · seed 7']],
        ['C', 1, ['C']],
      ],
    );
  });

  it('count each seed once: one that was trained again begins a further group', () => {
    const runs = [run('A', 1), run('A 2', 1), run('A · seed 2', 2), run('A · seed 2 2', 2)];
    const groups = groupRuns(runs);
    expect(groups.map((group) => group.runs.map(({ id }) => id))).toEqual([
      ['A', 'A · seed 2'],
      ['A 2', 'A · seed 2 2'],
    ]);
    expect(groups[0]?.key).toBe(groups[1]?.key);
  });

  it('of one run have its own name, be there a seed in it', () => {
    expect(groupRuns([run('A · seed 2', 2)])[0]?.name).toBe('A · seed 2');
    expect(groupRuns([run('A · seed 2', 2), run('A · seed 3', 3)])[0]?.name).toBe('A');
    expect(groupRuns([])).toEqual([]);
  });

  it('are single runs where nothing is to be grouped', () => {
    const runs = [run('A', 1), run('A · seed 2', 2)];
    expect(singleGroups(runs).map(({ name, runs: members }) => [name, members.length])).toEqual([
      ['A', 1],
      ['A · seed 2', 1],
    ]);
  });
});

it('runs that are hidden do not take part', () => {
  const runs = [run('A', 1), { ...run('B', 2), hidden: true }];
  expect(visibleRuns(runs).map(({ id }) => id)).toEqual(['A']);
});
