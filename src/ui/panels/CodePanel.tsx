import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../network/code.ts';
import { CodeBlock } from './CodeBlock.tsx';
import controls from '../controls/controls.module.css';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Panel } from './Panel.tsx';
import styles from './CodePanel.module.css';
import * as words from '../../words/words.ts';

interface CodePanelProps {
  /** The same program in each language. */
  readonly programs: Readonly<Record<Language, string>>;
  /** What to know before running them. */
  readonly note?: string | undefined;
  /** Whose programs these are, where a page has those of several layers. */
  readonly subject?: string;
}

/** Programs behind tabs (after the ARIA pattern: arrows change the tab), copied with one click. */
export function CodePanel({ programs, note, subject = 'none' }: CodePanelProps): ReactNode {
  const id = useId();
  const [language, setLanguage] = useState<Language>('Keras');

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = languageAfterKey(language, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setLanguage(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-language="${next}"]`)?.focus();
  };

  return (
    <Panel
      title={words.parts_code_label({ subject: 'none' })}
      name={words.parts_code_label({ subject })}
      tools={
        <CopyButton
          name={words.parts_code_copy({ subject })}
          text={() => programs[language]}
          done={words.parts_code_copied()}
          refused={words.parts_code_refused()}
        >
          {words.parts_code_short()}
        </CopyButton>
      }
    >
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={words.parts_code_library({ subject })}
        onKeyDown={press}
      >
        {LANGUAGES.map((option) => (
          <button
            key={option}
            id={`${id}-${option}`}
            type="button"
            role="tab"
            data-language={option}
            className={controls.button}
            aria-selected={option === language}
            aria-controls={`${id}-panel`}
            tabIndex={option === language ? 0 : -1}
            onClick={() => setLanguage(option)}
          >
            {option}
          </button>
        ))}
      </div>
      {/* In front of the program: who copies it has read it. */}
      {note !== undefined && <p className={controls.quiet}>{note}</p>}
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${language}`}>
        <CodeBlock code={programs[language]} name={words.parts_code_program({ subject, language })} />
      </div>
    </Panel>
  );
}

function languageAfterKey(language: Language, key: string): Language | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = steps[key];
  if (key === 'Home') return LANGUAGES[0];
  if (key === 'End') return LANGUAGES.at(-1);
  if (step === undefined) return undefined;
  return LANGUAGES.at((LANGUAGES.indexOf(language) + step) % LANGUAGES.length);
}
