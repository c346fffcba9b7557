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

/** Runs Vitest on `files` in a process of its own and gives the last line that it prints. */
async function lastLine(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const reporters = ['default', resolve('test/harness/summaryReporter.ts')];
  const config = `export default { test: ${JSON.stringify({ globals: true, reporters })} };`;
  const root = await temporaryFolder({ ...files, 'vitest.config.mjs': config });
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [vitest, 'run', '--root', root], (_, stdout) => done(stdout));
  });
  return output.trimEnd().split('\n').at(-1);
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
  await expect(lastLine(files)).resolves.toBe('2 passed, 4 failed, 3 skipped');
});

test('a run without problems says so', async () => {
  await expect(lastLine({ 'some.test.js': 'test("passes", () => {});' })).resolves.toBe('1 passed, 0 failed');
});
