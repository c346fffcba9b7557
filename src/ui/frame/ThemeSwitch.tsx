import { useEffect, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import * as words from '../../words/words.ts';
import { showTheme, storedTheme, storeTheme, systemTheme, type Theme } from './theme.ts';

/** Light or dark; without a choice the page follows the system. */
export function ThemeSwitch(): ReactNode {
  const [chosen, setChosen] = useState<Theme | undefined>(storedTheme);
  const [system, setSystem] = useState<Theme>(systemTheme);
  const theme = chosen ?? system;

  useEffect(() => showTheme(theme), [theme]);

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setSystem(systemTheme());
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);

  const toggle = (): void => {
    const next = theme === 'dark' ? 'light' : 'dark';
    setChosen(next);
    storeTheme(next);
  };

  return (
    <button
      type="button"
      className={controls.button}
      role="switch"
      aria-label={words.frame_theme_label()}
      aria-checked={theme === 'dark'}
      title={words.frame_theme_switch({ theme })}
      onClick={toggle}
    >
      <span aria-hidden="true">{theme === 'dark' ? '☾' : '☀'}</span>
    </button>
  );
}
