/** A page's script that did not arrive. */
export class PageLoadError extends Error {
  override name = 'PageLoadError';
}
