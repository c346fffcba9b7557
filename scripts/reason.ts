/** One line that says why something failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node's fetch says nothing else, and keeps the reason ("connect ECONNREFUSED …") in the cause.
  const said = error.message === 'fetch failed' && error.cause instanceof Error ? error.cause : error;
  return said.message || said.name;
}
