import { defineConfig } from 'vitest/config';
import { simdPlugin } from './scripts/simdPlugin.ts';
import { wordsPlugin } from './scripts/wordsPlugin.ts';
import SummaryReporter from './test/harness/summaryReporter.ts';

/** Unit tests that replace a module, count tensors, or set up back ends of TensorFlow.js that other tests replace. */
const ISOLATED = [
  'test/unit/**/*.isolated.test.ts',
  'test/unit/{network,simd,tf,training,worker}/**/*.test.ts',
  'test/unit/store/archive/finishedNetwork.test.ts',
];

const UNIT = {
  // Idle machines need a second at most; a busy one is no reason to fail.
  testTimeout: 30_000,
  // One less than the cores, unless it is said.
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
} as const;

const BROWSER = {
  globalSetup: 'test/harness/browserSetup.ts',
  setupFiles: 'test/harness/skipBehindObstacle.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
  // Each page trains on all cores: with more than two at a time all of them would be slow.
  maxWorkers: 2,
  // One Chromium a worker, for all its files.
  isolate: false,
  sequence: { groupOrder: 1 },
} as const;

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        plugins: [simdPlugin(), wordsPlugin()],
        test: {
          ...UNIT,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: ISOLATED,
          // Modules are the same for all: loading them for every file would take as long as the tests.
          isolate: false,
        },
      },
      {
        plugins: [simdPlugin(), wordsPlugin()],
        test: { ...UNIT, name: 'isolated', include: ISOLATED },
      },
      {
        plugins: [simdPlugin(), wordsPlugin()],
        test: { ...UNIT, name: 'long', include: ['test/long/*.test.ts'], testTimeout: 600_000 },
      },
      { test: { ...BROWSER, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      {
        test: {
          ...BROWSER,
          name: 'longBrowser',
          include: ['test/long/browser/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
    ],
  },
});
