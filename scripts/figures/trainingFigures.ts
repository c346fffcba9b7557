import type { Comparison } from '../../bench/comparison.ts';
import classicRecord from '../../bench/records/classic.json' with { type: 'json' };
import croppedRecord from '../../bench/records/cropped.json' with { type: 'json' };
import { mean, spreadOf } from '../../bench/statistics.ts';
import { linkToRecord, markdownTable, printCount, printMachine, printTimes } from './print.ts';

/** The way of training that the others are compared with. */
const REFERENCE = 'SIMD engine, all cores';

/** What `npm run bench -- cropped classic` has recorded. */
export function trainingFigures(): string {
  const networks: readonly Comparison[] = [croppedRecord.cropped, classicRecord.classic];
  const ways = Object.keys(networks[0]?.digitsPerSecond ?? {});
  const speedOf = (way: string): number => mean(networks[0]?.digitsPerSecond[way] ?? []);
  const table = markdownTable([
    ['way of training', ...networks.flatMap(({ network }) => [`${network}: digits/s`, 'SIMD is faster by'])],
    ...ways
      .sort((first, second) => speedOf(second) - speedOf(first))
      .map((way) => [way, networks.map((comparison) => cells(comparison, way))].flat(2)),
  ]);
  const records = [croppedRecord, classicRecord].map(
    ({ machine }, place) => `${linkToRecord(place === 0 ? 'cropped' : 'classic')}: ${printMachine(machine)}`,
  );
  return `${table}

Mean over the epochs, and the slowest and the best one in brackets; ${records.join('; ')}.`;
}

function cells({ digitsPerSecond }: Comparison, way: string): readonly string[] {
  const speeds = digitsPerSecond[way] ?? [];
  const { least, most } = spreadOf(speeds);
  const times = mean(digitsPerSecond[REFERENCE] ?? []) / mean(speeds);
  return [
    `${printCount(mean(speeds))} (${printCount(least)} to ${printCount(most)})`,
    way === REFERENCE ? '' : printTimes(times),
  ];
}
