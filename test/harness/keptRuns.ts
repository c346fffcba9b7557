import type { Page } from 'playwright';

/** The runs that the browser keeps for a page, as they are written down. */
export function keptRuns<Run>(page: Page): Promise<Run[]> {
  return page.evaluate(
    () =>
      new Promise<Run[]>((resolve, reject) => {
        const opening = indexedDB.open('cropping-playground');
        opening.onerror = () => reject(opening.error ?? new Error('It cannot be opened.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
  );
}
