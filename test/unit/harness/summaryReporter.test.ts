import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { summaryOf } from '../../harness/summaryReporter.ts';
import { temporaryFolder } from '../../harness/temporaryFolder.ts';

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
  [{ passed: 0, failed: 3, skipped: 1 }, '0 passed, 3 failed, 1 skipped'],
])('%o reads %j', (counts, line) => {
  expect(summaryOf(counts)).toBe(line);
});

/** How a process of Vitest ended. */
interface Run {
  /** What it printed. */
  readonly lines: readonly string[];
  readonly hasFailed: boolean;
}

/** Runs Vitest on `files` in a process of its own, with more `options`. */
async function runVitest(files: Readonly<Record<string, string>>, options: object = {}): Promise<Run> {
  const reporters = ['default', resolve('test/harness/summaryReporter.ts')];
  const config = `export default { test: ${JSON.stringify({ globals: true, reporters, ...options })} };`;
  const root = await temporaryFolder({ ...files, 'vitest.config.mjs': config });
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  return new Promise((done) => {
    execFile(process.execPath, [vitest, 'run', '--root', root], (error, stdout) =>
      done({ lines: stdout.trimEnd().split('\n'), hasFailed: error !== null }),
    );
  });
}

test('the last line counts whatever went wrong as failed', async () => {
  const files = {
    'some.test.js': `
      test('passes', () => {});
      test('fails', () => expect(1).toBe(2));
      test.skip('is skipped', () => {});
      test('skips itself', (context) => context.skip('no data'));
      describe('a group whose hook throws', () => {
        beforeAll(() => { throw new Error('hook'); });
        test('never runs', () => {});
      });`,
    'missing.test.js': 'import "./nothing.js";',
    'unhandled.test.js': `
      test('leaves an error behind', async () => {
        void Promise.reject(new Error('nobody handles this'));
      });`,
  };
  const { lines, hasFailed } = await runVitest(files);
  expect(lines.at(-1)).toBe('2 passed, 4 failed, 3 skipped');
  expect(hasFailed).toBe(true);
});

test('a run without problems says so', async () => {
  const { lines, hasFailed } = await runVitest({ 'some.test.js': 'test("passes", () => {});' });
  expect(lines.at(-1)).toBe('1 passed, 0 failed');
  expect(hasFailed).toBe(false);
});

test('a run in which tests could not run has failed, and one line says why', async () => {
  const files = {
    'setup.js': 'export default (project) => project.provide("obstacle", "No Chromium is here.");',
    'some.test.js': 'test("needs a Chromium", () => { throw new Error("there is none") });',
  };
  const setupFiles = [resolve('test/harness/skipBehindObstacle.ts')];
  const { lines, hasFailed } = await runVitest(files, { globalSetup: 'setup.js', setupFiles });
  expect(lines.slice(-2)).toEqual([
    'Not all tests could run: No Chromium is here.',
    '0 passed, 1 failed, 1 skipped',
  ]);
  expect(hasFailed).toBe(true);
});
