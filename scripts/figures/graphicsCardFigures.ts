import record from '../../bench/records/gpu.json' with { type: 'json' };
import { linkToRecord, markdownTable, printCount, printMachine, printTimes } from './print.ts';

const NETWORKS = ['cropped by 5', 'classic'] as const;
const WAYS = [
  'SIMD engine, 16 threads',
  'TensorFlow.js, WebGL, as here',
  'plain TensorFlow.js (`fit`), WebGL',
] as const;

/** What was recorded on a machine with a graphics card. */
export function graphicsCardFigures(): string {
  const table = markdownTable([
    ['way of training', ...NETWORKS.flatMap((network) => [`${network}: digits/s`, 'SIMD is faster by'])],
    ...WAYS.map((way) => [way, ...NETWORKS.flatMap((network) => cells(network, way))]),
  ]);
  return `${table}

The last of three epochs, with ${record.machine.gpu} (${linkToRecord('gpu')}: ${printMachine(record.machine)}).`;
}

function cells(network: (typeof NETWORKS)[number], way: (typeof WAYS)[number]): readonly string[] {
  const speed = lastSpeed(network, way);
  return [printCount(speed), way === WAYS[0] ? '' : printTimes(lastSpeed(network, WAYS[0]) / speed)];
}

function lastSpeed(network: (typeof NETWORKS)[number], way: (typeof WAYS)[number]): number {
  return record[network][way].digitsPerSecond.at(-1) ?? Number.NaN;
}
