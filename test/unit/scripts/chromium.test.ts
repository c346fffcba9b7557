import { expect, test, vi } from 'vitest';
import { findChromium, type System } from '../../../scripts/chromium.ts';

/** A Linux without any browser, on which nothing can be installed; `programs` are there. */
function machine(programs: string[], changes: Partial<Omit<System, 'run'>> = {}) {
  const run = vi.fn<System['run']>(async (command) => programs.includes(command));
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: true,
    isDebian: false,
    playwrightPath: '/cache/playwright/chrome',
    playwrightScript: '/modules/playwright/cli.js',
    isExecutable: (path: string) => programs.includes(path),
    run,
    ...changes,
  } satisfies System;
}

test('CHROME_PATH goes before everything', async () => {
  const programs = ['/my/chrome', '/cache/playwright/chrome', '/usr/bin/chromium'];
  await expect(findChromium(machine(programs, { env: { CHROME_PATH: '/my/chrome' } }))).resolves.toBe(
    '/my/chrome',
  );
});

test('a wrong CHROME_PATH is an error, whatever else is there', async () => {
  const system = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/nowhere', PATH: '/usr/bin' } });
  await expect(findChromium(system)).rejects.toThrow('CHROME_PATH is /nowhere, which is no program.');
});

/** What is there, what is taken. */
const FOUND: readonly (readonly [
  programs: string[],
  changes: Partial<Omit<System, 'run'>>,
  taken: string,
])[] = [
  [['/usr/bin/chromium', '/cache/playwright/chrome'], {}, '/cache/playwright/chrome'],
  [['/usr/bin/google-chrome', '/usr/bin/chromium'], {}, '/usr/bin/chromium'],
  [['/usr/bin/chromium', '/usr/local/bin/google-chrome'], {}, '/usr/local/bin/google-chrome'],
  [['/snap/bin/chromium'], {}, '/snap/bin/chromium'],
  [
    ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    { platform: 'darwin' },
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  [
    ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    { platform: 'win32', env: { PROGRAMFILES: 'C:\\Programs' } },
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
  ],
];

test.each(FOUND)('of %j (%j) it takes %s', async (programs, changes, taken) => {
  const system = machine(programs, changes);
  await expect(findChromium(system)).resolves.toBe(taken);
  expect(system.run.mock.calls.filter(([, args]) => args[0] !== '--version')).toEqual([]);
});

test('a program that does not start is passed over', async () => {
  const system = machine(['/usr/bin/chromium', '/usr/bin/google-chrome']);
  system.run.mockImplementation(async (command) => command !== '/usr/bin/chromium');
  await expect(findChromium(system)).resolves.toBe('/usr/bin/google-chrome');
});

test('Debian installs its own package, as root only', async () => {
  const programs: string[] = [];
  const system = machine(programs, { isDebian: true });
  system.run.mockImplementation(async (command, args) => {
    if (command === 'apt-get' && args[0] === 'install') programs.push('/usr/bin/chromium');
    return true;
  });
  await expect(findChromium(system)).resolves.toBe('/usr/bin/chromium');
  expect(system.run.mock.calls.map(([command, args]) => [command, args[0]])).toEqual([
    ['apt-get', 'update'],
    ['apt-get', 'install'],
    ['/usr/bin/chromium', '--version'],
  ]);
});

test.each([
  [true, ['install', '--with-deps', 'chromium']],
  [false, ['install', 'chromium']],
])('elsewhere Playwright downloads one (root: %s)', async (isRoot, args) => {
  const programs: string[] = [];
  const system = machine(programs, { isRoot });
  system.run.mockImplementation(async () => programs.push('/cache/playwright/chrome') > 0);
  await expect(findChromium(system)).resolves.toBe('/cache/playwright/chrome');
  expect(system.run.mock.calls).toEqual([[process.execPath, ['/modules/playwright/cli.js', ...args], true]]);
});

test('where nothing helps, the message says what to do', async () => {
  const system = machine([], { isDebian: true });
  await expect(findChromium(system)).rejects.toThrow(
    'No Chromium is here, and none could be installed. Install Chrome or Chromium, or set CHROME_PATH to one.',
  );
});
