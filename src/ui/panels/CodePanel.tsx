import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../network/code.ts';
import { CodeBlock } from './CodeBlock.tsx';
import controls from '../controls/controls.module.css';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Panel } from './Panel.tsx';
import styles from './CodePanel.module.css';

interface CodePanelProps {
  /** The same program in each language. */
  readonly programs: Readonly<Record<Language, string>>;
  /** What to know before running them. */
  readonly note?: string | undefined;
  /** Whose programs these are, where a page has those of several layers. */
  readonly subject?: string;
}

/** Programs behind tabs (after the ARIA pattern: arrows change the tab), copied with one click. */
export function CodePanel({ programs, note, subject }: CodePanelProps): ReactNode {
  const id = useId();
  const ofSubject = subject === undefined ? '' : ` of ${subject}`;
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
      title="Code"
      name={`Code${ofSubject}`}
      tools={
        <CopyButton
          name={`Copy code${ofSubject}`}
          text={() => programs[language]}
          done="Copied"
          refused="The browser refuses to copy: select the text instead."
        >
          Copy
        </CopyButton>
      }
    >
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={`Library for the code${ofSubject}`}
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
        <CodeBlock code={programs[language]} name={`Program${ofSubject} in ${language}`} />
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
