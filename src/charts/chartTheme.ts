import { useSyncExternalStore } from 'react';

/** The page's colours and letters, as far as a canvas needs them. */
export interface ChartTheme {
  readonly dark: boolean;
  readonly text: string;
  readonly grid: string;
  readonly fontFamily: string;
}

/** By name. Every reading makes the browser compute all styles, and a page has many charts and samples of lines. */
const themes = new Map<string | undefined, ChartTheme>();

/** The theme of the page, read anew when it is switched. */
export function useChartTheme(): ChartTheme {
  return themeOf(useSyncExternalStore(watchTheme, themeName, () => undefined));
}

function themeOf(name: string | undefined): ChartTheme {
  const theme = themes.get(name) ?? readTheme(name);
  themes.set(name, theme);
  return theme;
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function themeName(): string | undefined {
  return document.documentElement.dataset['theme'];
}

function readTheme(name: string | undefined): ChartTheme {
  const style = typeof document === 'undefined' ? undefined : getComputedStyle(document.documentElement);
  const token = (property: string): string => style?.getPropertyValue(property).trim() ?? '';
  return {
    dark: name === 'dark',
    text: token('--ink-quiet'),
    grid: token('--line'),
    fontFamily: token('--sans'),
  };
}
