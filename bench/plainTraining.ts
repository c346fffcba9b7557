import type { Browser } from 'playwright';
import type { Cropping2D } from '../src/crop/cropping.ts';
import { openBenchPage } from './benchPage.ts';

/** The page of the plain way, built and served. */
export interface PlainSite {
  /** Digits a second of `model.fit` on TensorFlow.js's WebGL back end, over `digits` digits. */
  train(cropping: Cropping2D, digits: number): Promise<number>;
  close(): Promise<void>;
}

/** Builds and opens the page of the plain way. */
export async function openPlainSite(browser: Browser): Promise<PlainSite> {
  const { page, close } = await openBenchPage(browser, 'plain', 'trainPlainly', { isolated: false });
  return {
    train: (cropping, digits) =>
      page.evaluate(([crop, count]) => window.trainPlainly('webgl', crop, count, 250), [
        cropping,
        digits,
      ] as const),
    close,
  };
}
