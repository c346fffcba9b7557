/** A page's script that did not arrive; the message is the page's name. */
export class PageLoadError extends Error {
  override name = 'PageLoadError';
}
