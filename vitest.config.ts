import { defineConfig } from 'vitest/config';
import { simdPlugin } from './scripts/simdPlugin.ts';
import { wordsPlugin } from './scripts/wordsPlugin.ts';
import SummaryReporter from './test/harness/summaryReporter.ts';

export default defineConfig({
  test: {
    reporters: ['default', new SummaryReporter()],
    projects: [
      {
        plugins: [simdPlugin(), wordsPlugin()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Idle machines need a second at most; a busy one is no reason to fail.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/harness/browserSetup.ts',
          setupFiles: 'test/harness/skipBehindObstacle.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          // Each page trains on all cores: with more than two at a time all of them would be slow.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
