import { build } from 'vite';
import { site } from '../../vite.config.ts';
import { fewDigitsFiles, fewDigitsTable } from './fewDigitsPlugin.ts';

/**
 * Builds the site as it is shipped, but with few digits, into `outDir`: a page is ready to train in a moment, where
 * all digits take seconds of each page's processor time.
 */
export async function buildTestSite(outDir: string): Promise<void> {
  const config = site([fewDigitsTable(), fewDigitsFiles()], () => [fewDigitsTable()]);
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, outDir, emptyOutDir: true, minify: false, reportCompressedSize: false },
  });
}
