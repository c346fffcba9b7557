/** A label with its article: "a 7", "an 8". */
export function withArticle(label: number): string {
  return `${label === 8 ? 'an' : 'a'} ${label}`;
}
