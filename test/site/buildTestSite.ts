import { build } from 'vite';
import { site } from '../../vite.config.ts';
import { fewDigitsFiles, testSiteModules } from './testSitePlugins.ts';

/**
 * Builds the site as it is shipped, but with few digits and a short measurement, into `outDir`: a page is ready to train in a moment, where
 * all digits take seconds of each page's processor time.
 */
export async function buildTestSite(outDir: string): Promise<void> {
  const config = site([testSiteModules(), fewDigitsFiles()], () => [testSiteModules()]);
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
}
