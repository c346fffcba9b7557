import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** How many tests ended how; whatever else went wrong counts as failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Closes the output of a run with one plain line, such as "312 passed, 0 failed". Where a project could not run, a line
 * above it says why, and the run fails. List it after all other reporters.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const counts = modules.map(countsOf);
    const total = (key: keyof Counts): number => counts.reduce((sum, each) => sum + each[key], 0);
    const obstacles = new Set(modules.map(({ project }) => project.getProvidedContext().obstacle ?? ''));
    obstacles.delete('');
    for (const obstacle of obstacles) process.stdout.write(`Not all tests could run: ${obstacle}\n`);
    if (obstacles.size > 0) process.exitCode = 1;
    const failed = total('failed') + unhandledErrors.length + obstacles.size;
    const summary = {
      passed: total('passed'),
      // A run may fail without any test, where there is none or a set-up throws.
      failed: Math.max(failed, reason === 'passed' ? 0 : 1),
      skipped: total('skipped'),
    };
    process.stdout.write(`${summaryOf(summary)}\n`);
  }
}

export function summaryOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function countsOf(module: TestModule): Counts {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
  // Errors beside the tests: a file that cannot be imported, a hook of a whole file or group that throws.
  const suites = [module, ...module.children.allSuites()];
  const errors = suites.reduce((sum, suite) => sum + suite.errors().length, 0);
  return { passed: count('passed'), failed: count('failed') + errors, skipped: count('skipped') };
}
