import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * Runs npm scripts beside each other: `tsx scripts/together.ts types lint`. What each prints is shown when it ends, in one
 * piece; the exit code is 0 only where all of them passed.
 */
const names = process.argv.slice(2);
const passed = await Promise.all(names.map(runScript));
process.exitCode = passed.every(Boolean) ? 0 : 1;

/** Whether the npm script `name` passes. */
function runScript(name: string): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const script = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // Otherwise tools see a pipe and leave colours out.
      env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env },
    });
    const output: Buffer[] = [];
    for (const stream of [script.stdout, script.stderr])
      stream.on('data', (bytes: Buffer) => output.push(bytes));
    script.on('error', reject);
    script.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(output));
      process.stdout.write(`${name}: ${code === 0 ? 'passed' : 'FAILED'} after ${seconds} s\n`);
      resolve(code === 0);
    });
  });
}
