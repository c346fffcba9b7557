export type Theme = 'light' | 'dark';

const KEY = 'theme';

/** The theme that was chosen on an earlier visit; undefined where none was, or where storage is forbidden. */
export function storedTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice for the next visit, where storage allows. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that forbids storage still switches; it only forgets.
  }
}

/** What the system prefers now. */
export function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the page into `theme`; called before the first paint too, so that nothing flashes. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}
