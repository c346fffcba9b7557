import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../../src/runs/config.ts';
import { NO_TRAINING, type EngineView } from '../../../../../src/store/training/trainingView.ts';
import { estimateSweepSeconds } from '../../../../../src/runs/sweep/estimateSweep.ts';
import { sweepSeconds } from '../../../../../src/ui/compare/sweep/sweepTime.ts';
import { runWith } from '../../train/runs.ts';
import type { Run } from '../../../../../src/runs/run.ts';

const CONFIGS = [DEFAULT_CONFIG, { ...DEFAULT_CONFIG, seed: 2 }];
const SMALL = { ...DEFAULT_CONFIG, batchSize: 100 };

function measured(digitsPerSecond: number | undefined): EngineView {
  const report = { name: 'simd', label: 'SIMD', reason: '', digitsPerSecond } as const;
  return { status: 'measured', config: SMALL, report };
}

function secondsWith(engine: EngineView, runs: readonly Run[]): number | undefined {
  return sweepSeconds(CONFIGS, { ...NO_TRAINING, engine, runs });
}

describe('the time of a sweep', () => {
  const runs = [
    runWith({ id: 'older', digitsPerSecond: 500 }),
    runWith({ id: 'newer', digitsPerSecond: 2000 }),
    runWith({ id: 'waits', digitsPerSecond: undefined }),
  ];

  it('rests on the engine’s measured speed, with the settings that it was measured with', () => {
    const expected = estimateSweepSeconds(CONFIGS, { config: SMALL, digitsPerSecond: 1000 });
    expect(secondsWith(measured(1000), runs)).toBe(expected);
    expect(expected).toBeGreaterThan(0);
  });

  it('rests on the newest run that has a speed where the engine’s is not known', () => {
    const expected = estimateSweepSeconds(CONFIGS, { config: DEFAULT_CONFIG, digitsPerSecond: 2000 });
    expect(secondsWith(NO_TRAINING.engine, runs)).toBe(expected);
    expect(secondsWith(measured(undefined), runs)).toBe(expected);
  });

  it('is not told as long as no speed is known', () => {
    expect(secondsWith(NO_TRAINING.engine, [])).toBeUndefined();
    expect(secondsWith(measured(undefined), [runWith()])).toBeUndefined();
  });
});
