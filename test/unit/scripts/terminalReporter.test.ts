import { expect, test } from 'vitest';
import { terminalReporter } from '../../../scripts/terminalReporter.ts';

function recordedStream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('a terminal shows one line that changes at most ten times a second, and notes stay above it', () => {
  const stream = recordedStream(true);
  let now = 0;
  const reporter = terminalReporter(stream, () => now);
  reporter.progress('1 MB');
  now = 50;
  reporter.progress('2 MB');
  now = 100;
  reporter.progress('3 MB');
  reporter.note('the mirror stalls');
  reporter.end();
  expect(stream.written).toEqual(['\r\u001B[K1 MB', '\r\u001B[K3 MB', '\r\u001B[K', 'the mirror stalls\n']);
});

test('a log gets a line every ten seconds, without control characters', () => {
  const stream = recordedStream(false);
  let now = 0;
  const reporter = terminalReporter(stream, () => now);
  for (; now <= 20_000; now += 1000) reporter.progress(`${now} ms`);
  reporter.note('done');
  reporter.end();
  expect(stream.written).toEqual(['0 ms\n', '10000 ms\n', '20000 ms\n', 'done\n']);
});
