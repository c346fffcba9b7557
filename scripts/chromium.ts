import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What `findChromium` looks at and does. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly isDebian: boolean;
  /** Where Playwright's own download is or would be. */
  readonly playwrightPath: string;
  isExecutable(path: string): boolean;
  /** Runs a command, what it prints is thrown away; whether it ended well. */
  run(command: string, args: readonly string[]): Promise<boolean>;
  /** Tells people what takes long. */
  note(text: string): void;
}

/**
 * Pages that a whole Chrome prepares for each of its windows, which nobody sees here: two for its address bar and one for the next
 * site. They take more of the processor than ours.
 */
const WINDOW_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

/** Switches that headless Chromium needs here: a sandbox cannot be had as root, and containers have a small /dev/shm. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  `--disable-features=${WINDOW_PAGES.join(',')}`,
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The path of a Chromium for tests and benchmarks: the one that CHROME_PATH names, else Playwright's download, else one
 * of the system; where there is none, Debian's package is installed.
 *
 * @throws Error of one line when CHROME_PATH is wrong, or none is there and none can be installed.
 */
export async function findChromium(system: System = thisSystem()): Promise<string> {
  const named = system.env['CHROME_PATH'];
  if (named) {
    if (system.isExecutable(named)) return named;
    throw new Error(
      `CHROME_PATH is ${named}, which is no program. Correct it, or unset it to have one found.`,
    );
  }
  const found = (await installed(system)) ?? (await installWithApt(system));
  if (found !== undefined) return found;
  const remedy = system.isDebian
    ? 'Install Debian\'s ("apt-get install chromium" as root)'
    : 'Install Chrome or Chromium (or "npx playwright install chromium")';
  throw new Error(`No Chromium is here. ${remedy}, or set CHROME_PATH to one.`);
}

async function installed(system: System): Promise<string | undefined> {
  if (system.isExecutable(system.playwrightPath)) return system.playwrightPath;
  const folders = (system.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...onPath, ...usualPlaces(system)]) {
    if (system.isExecutable(path) && (await answers(path, system))) return path;
  }
  return undefined;
}

/** Some distributions ship a script of that name that only says how to install the browser. */
async function answers(path: string, system: System): Promise<boolean> {
  // On Windows it would open a window instead.
  return system.platform === 'win32' || (await system.run(path, ['--version']));
}

function usualPlaces({ platform, env }: System): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
}

async function installWithApt(system: System): Promise<string | undefined> {
  if (!system.isDebian || !system.isRoot) return undefined;
  system.note('No Chromium is here: installing the package of Debian, which takes a minute.');
  await system.run('apt-get', ['update']);
  await system.run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return installed(system);
}

function thisSystem(): System {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: isRoot(),
    isDebian: isDebian(),
    playwrightPath: chromium.executablePath(),
    isExecutable,
    run: (command, args) =>
      new Promise((resolve) => {
        const child = spawn(command, args, { stdio: 'ignore' });
        child.once('error', () => resolve(false));
        child.once('exit', (code) => resolve(code === 0));
      }),
    note: (text) => console.log(text),
  };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Debian itself: Ubuntu's package of that name only points to another store. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
