import { describeSample } from '../../src/statistics/sample.ts';
import { agreementOf } from '../agreement.ts';
import { kerasTwins } from './kerasTwins.ts';
import { linkToRecord, markdownTable, printShare } from './print.ts';
import { readTwinRecords, twinRecordName, type TwinRecord, type TwinResult } from './twinRecords.ts';

const TITLES = { cropped: 'cropped by 5', classic: 'classic' } as const;
const FIGURES = { testAccuracy: 'test accuracy', testLoss: 'test loss' } as const;

/** What scripts/twin.ts has recorded of this network, and scripts/golden/twin.py of Keras's. */
export function agreementFigures(): string {
  const records = readTwinRecords();
  const table = markdownTable([
    ['network', 'epochs', 'seeds', 'figure', 'here', 'in Keras', 'difference', 'chance allows (95 %)'],
    ...records.flatMap(compare),
  ]);
  const alone = records.filter((record) => kerasTwins(record) === undefined).map(accuraciesOf);
  const links = records.map((record) => linkToRecord(twinRecordName(record)));
  return `${table}\n\nMean ± standard deviation over the seeds (${links.join(', ')}). ${alone.join(' ')}`;
}

/** Rows of the table, where there is something to compare with. */
function compare(record: TwinRecord): readonly (readonly string[])[] {
  const keras = kerasTwins(record);
  if (!keras) return [];
  const { network, epochs, results } = record;
  return (['testAccuracy', 'testLoss'] as const).map((figure) => {
    const [ours, theirs] = [valuesOf(results, figure), valuesOf(keras.results, figure)];
    const { difference, reach } = agreementOf(ours, theirs);
    return [
      TITLES[network],
      String(epochs),
      String(results.length),
      FIGURES[figure],
      printSample(ours),
      printSample(theirs),
      difference.toFixed(4),
      reach.toFixed(4),
    ];
  });
}

function valuesOf(results: readonly TwinResult[], figure: keyof typeof FIGURES): readonly number[] {
  return results.map((result) => result[figure]);
}

function printSample(values: readonly number[]): string {
  const { mean, deviation = 0 } = describeSample(values);
  return `${mean.toFixed(4)} ± ${deviation.toFixed(4)}`;
}

function accuraciesOf({ network, epochs, results }: TwinRecord): string {
  const seeds = results.map(({ seed }) => String(seed));
  const accuracies = results.map(({ testAccuracy }) => printShare(testAccuracy));
  return `After ${epochs} epochs the network ${TITLES[network]} reaches ${list(accuracies)} with seeds ${list(seeds)}.`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
