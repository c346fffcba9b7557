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
    isExecutable: (path: string) => programs.includes(path),
    run,
    note: vi.fn(),
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
  expect(system.note).toHaveBeenCalledOnce();
});

test.each([
  [true, false],
  [false, true],
])('nothing is installed elsewhere (root: %s, Debian: %s)', async (isRoot, isDebian) => {
  const system = machine([], { isRoot, isDebian });
  await expect(findChromium(system)).rejects.toThrow('No Chromium is here.');
  expect(system.run).not.toHaveBeenCalled();
});

test.each([
  [
    true,
    /^No Chromium is here\. Install Debian's \("apt-get install chromium" as root\), or set CHROME_PATH/,
  ],
  [false, /^No Chromium is here\. Install Chrome or Chromium .+, or set CHROME_PATH to one\.$/],
])('where nothing helps, one line says what to do (Debian: %s)', async (isDebian, message) => {
  await expect(findChromium(machine([], { isDebian }))).rejects.toThrow(message);
});
