import type { Comparison } from '../../bench/comparison.ts';
import type { Machine } from '../../bench/record.ts';
import classicRecord from '../../bench/records/classic.json' with { type: 'json' };
import compilationRecord from '../../bench/records/compilation.json' with { type: 'json' };
import croppedRecord from '../../bench/records/cropped.json' with { type: 'json' };
import dragRecord from '../../bench/records/drag.json' with { type: 'json' };
import memoryRecord from '../../bench/records/memory.json' with { type: 'json' };
import openingRecord from '../../bench/records/opening.json' with { type: 'json' };
import runsRecord from '../../bench/records/runs.json' with { type: 'json' };
import tutorialRecord from '../../bench/records/tutorial.json' with { type: 'json' };
import watchingRecord from '../../bench/records/watching.json' with { type: 'json' };
import { spreadOf, type Spread } from '../../bench/statistics.ts';
import type { WholeRun } from '../../bench/tutorial.ts';
import { linkToRecord, printCount, printMachine, printMemory, printShare } from './print.ts';

/** What a record says, in one sentence. */
type Finding = readonly [record: string, machine: Machine, text: string];

/** What a person waits for, and what it takes, from the records of `npm run bench`: a list for each machine. */
export function pageFigures(): string {
  const findings: readonly Finding[] = [
    ['opening', openingRecord.machine, opening()],
    ['drag', dragRecord.machine, dragging()],
    ['runs', runsRecord.machine, manyRuns()],
    ['tutorial', tutorialRecord.machine, wholeRuns()],
    ['cropped', croppedRecord.machine, reaction(croppedRecord.cropped)],
    ['classic', classicRecord.machine, reaction(classicRecord.classic)],
    ['watching', watchingRecord.machine, watching()],
    ['compilation', compilationRecord.machine, compilation()],
    ['memory', memoryRecord.machine, engineMemory()],
  ];
  const machines = new Set(findings.map(([, machine]) => printMachine(machine)));
  return [...machines].map((machine) => `On ${machine}:\n\n${listOf(findings, machine)}`).join('\n\n');
}

function listOf(findings: readonly Finding[], machine: string): string {
  return findings
    .filter(([, measuredOn]) => printMachine(measuredOn) === machine)
    .map(([record, , text]) => `- ${text} (${linkToRecord(record)}).`)
    .join('\n');
}

function opening(): string {
  const { firstPaint, digit } = openingRecord.opening;
  return `A first visit is painted after ${printSpread(firstPaint)} and has a digit to crop after ${printSpread(digit)}`;
}

function dragging(): string {
  const { firstSeen, seenBefore } = dragRecord.drag;
  return (
    `From the pointer's move to the layer's new output it takes ${printSpread(firstSeen)} for shapes seen first, ` +
    `${printSpread(seenBefore)} for shapes seen before`
  );
}

function manyRuns(): string {
  const { answered, memory } = runsRecord.runs;
  const heap = spreadOf(memory.map(({ heapMiB }) => heapMiB)).most;
  return (
    `The Compare page with 40 runs of 25 epochs answers after ${printSpread(answered.all)} and takes ` +
    `at most ${heap.toFixed(1)} MiB`
  );
}

function wholeRuns(): string {
  const runs = Object.entries(tutorialRecord.tutorial).map(
    ([name, { secondsInAll, testAccuracy }]: [string, WholeRun]) =>
      `${secondsInAll.toFixed(1)} s and ${testAccuracy.toFixed(2)} % (${name})`,
  );
  return `From the press on Train to the test result, validations and test included: ${runs.join(', ')}`;
}

/** How the page answers while the SIMD engine trains on all cores. */
function reaction({ network, firstNumbers, longTasks }: Comparison): string {
  const { least, most } = spreadOf(firstNumbers['SIMD engine, all cores'] ?? []);
  const longest =
    longTasks.length === 0
      ? 'no task of the page takes over 50 ms'
      : `the page's longest task takes ${spreadOf(longTasks).most} ms`;
  return `Training ${network}, the first numbers are there after ${least} to ${most} ms, and ${longest}`;
}

function watching(): string {
  const { watched, unwatched } = watchingRecord.watching;
  return `That the page draws what happens makes the training ${slowerBy(watched, unwatched)} slower at the median`;
}

function compilation(): string {
  const losses = Object.entries(compilationRecord.compilation).map(([network, speeds]) => {
    const slower = slowerBy(speeds['unfused, without relaxed SIMD'], speeds['fused, as it is']);
    return `${slower} slower (${network})`;
  });
  return `Where a browser has no relaxed SIMD, the SIMD engine is ${losses.join(', ')}`;
}

function engineMemory(): string {
  const sizes = Object.entries(memoryRecord.memory).map(
    ([network, { '2 threads': bytes }]) => `${printMemory(bytes)} (${network})`,
  );
  return `Beside the digits the SIMD engine with two threads takes ${sizes.join(', ')}`;
}

/** How much slower the one's median is. */
function slowerBy(slower: readonly number[], faster: readonly number[]): string {
  return printShare(1 - spreadOf(slower).median / spreadOf(faster).median, 1);
}

function printSpread({ median, most }: Spread): string {
  return `${printCount(median)} ms (at most ${printCount(most)})`;
}
