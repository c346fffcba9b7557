import type { Comparison } from './comparison.ts';
import type { CompilationFigures } from './compilation.ts';
import type { EngineMemory } from './engineMemory.ts';
import type { DragFigures } from './drag.ts';
import type { OpeningFigures } from './opening.ts';
import type { RunsFigures } from './runs.ts';
import type { Scaling } from './scaling.ts';
import type { WholeRun } from './tutorial.ts';
import type { WatchingFigures } from './watching.ts';
import { mean, spreadOf, type Spread } from './statistics.ts';

/** Milliseconds as a row of a table. */
export function millisecondRows(
  figures: OpeningFigures | DragFigures | Readonly<Record<string, Spread>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { count, median, percentile95, most }]: [string, Spread]) => [
      name,
      {
        'median ms': median.toFixed(1),
        '95th percentile ms': percentile95.toFixed(1),
        'most ms': most.toFixed(1),
        count: String(count),
      },
    ]),
  );
}

/** Memory after so many interactions as a table. */
export function memoryRows({ memory }: RunsFigures): Record<string, Record<string, string>> {
  return Object.fromEntries(
    memory.map(({ interactions, heapMiB, nodes, listeners }) => [
      `after ${interactions} interactions`,
      { 'heap MiB': heapMiB.toFixed(1), nodes: String(nodes), listeners: String(listeners) },
    ]),
  );
}

/** A comparison as a table: speeds, and how many times faster the SIMD engine is. */
export function comparisonRows({
  digitsPerSecond,
  testAccuracy,
  firstNumbers,
}: Comparison): Record<string, Record<string, string>> {
  const reference = mean(digitsPerSecond['SIMD engine, all cores'] ?? []);
  return Object.fromEntries(
    Object.entries(digitsPerSecond).map(([way, speeds]) => {
      const { least, most } = spreadOf(speeds);
      return [
        way,
        {
          'digits/s, mean': mean(speeds).toFixed(0),
          least: least.toFixed(0),
          best: most.toFixed(0),
          'SIMD is faster by': (reference / mean(speeds)).toFixed(2),
          'than its best epoch': (reference / most).toFixed(2),
          'test accuracy %': (testAccuracy[way] ?? []).map((share) => share.toFixed(2)).join(', '),
          'first numbers after ms': (firstNumbers[way] ?? []).join(', '),
        },
      ];
    }),
  );
}

/** Speeds by way of compiling as a table, and each as a share of the first one's. */
export function compilationRows(speeds: CompilationFigures[string]): Record<string, Record<string, string>> {
  const [reference = Number.NaN] = Object.values(speeds).map((rounds) => spreadOf(rounds).median);
  return Object.fromEntries(
    Object.entries(speeds).map(([way, rounds]) => {
      const { median, least, most } = spreadOf(rounds);
      return [
        way,
        {
          'digits/s, median': median.toFixed(0),
          least: least.toFixed(0),
          best: most.toFixed(0),
          'of the first': `${((100 * median) / reference).toFixed(0)} %`,
        },
      ];
    }),
  );
}

/** Training with and without a page that draws it as a table. */
export function watchingRows(figures: WatchingFigures): Record<string, Record<string, string>> {
  const reference = spreadOf(figures.unwatched).median;
  return Object.fromEntries(
    Object.entries(figures).map(([way, speeds]: [string, readonly number[]]) => {
      const { median, least, most } = spreadOf(speeds);
      return [
        way,
        {
          'digits/s, median': median.toFixed(0),
          mean: mean(speeds).toFixed(0),
          least: least.toFixed(0),
          best: most.toFixed(0),
          'slower than unwatched by': `${(100 * (1 - median / reference)).toFixed(1)} %`,
        },
      ];
    }),
  );
}

/** Whole runs as a table. */
export function wholeRunRows(
  runs: Readonly<Record<string, WholeRun>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(runs).map(([name, { secondsInAll, digitsPerSecond, testAccuracy }]) => [
      name,
      {
        'seconds in all': secondsInAll.toFixed(1),
        'digits/s, mean': digitsPerSecond.toFixed(0),
        'test accuracy %': testAccuracy.toFixed(2),
      },
    ]),
  );
}

/** The memory of engines as a table. */
export function engineMemoryRows(memory: EngineMemory): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(memory).map(([name, byThreads]) => [
      name,
      Object.fromEntries(
        Object.entries(byThreads).map(([threads, bytes]) => [threads, `${(bytes / 2 ** 20).toFixed(1)} MiB`]),
      ),
    ]),
  );
}

/** Scaling as a table. */
export function scalingRows({ points }: Scaling): Record<string, Record<string, string>> {
  return Object.fromEntries(
    points.map(({ value, digitsPerSecond }) => [value, { 'digits/s': digitsPerSecond.toFixed(0) }]),
  );
}
