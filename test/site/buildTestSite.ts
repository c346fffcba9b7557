import { build } from 'vite';
import { site } from '../../vite.config.ts';
import { fewDigitsFiles, testSiteModules } from './testSitePlugins.ts';

/**
 * Builds the site as it is shipped, but with few digits and a short measurement, into `outDir`: a
 * page is ready to train in a moment, where all digits take seconds of each page's processor time.
 */
export async function buildTestSite(outDir: string): Promise<void> {
  const config = site([testSiteModules(), fewDigitsFiles()], () => [testSiteModules()]);
  const before = process.env['NODE_ENV'] ?? 'production';
  // Vitest's "test" would make it React's development build, which nobody is shipped.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, outDir, emptyOutDir: true, minify: true, reportCompressedSize: false },
    });
  } finally {
    process.env['NODE_ENV'] = before;
  }
}
