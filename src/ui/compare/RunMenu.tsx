import { useId, useRef, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { usePlayground } from '../PlaygroundContext.ts';
import styles from './RunMenu.module.css';
import { isActive, isUnderWay, type Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

interface RunMenuProps {
  readonly run: Run;
  readonly onRename: () => void;
}

/** Pixels between the button and what it opens. */
const DISTANCE = 4;

/** A button that opens what can be done with a run. The browser closes it on Escape and on a click elsewhere. */
export function RunMenu({ run, onRename }: RunMenuProps): ReactNode {
  const playground = usePlayground();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Forty closed menus would be a part of the page for nothing.
  const [isOpen, setOpen] = useState(false);
  const { id: runId, phase, hidden, name } = run;

  /** In the top layer nothing is beside its button by itself. */
  const place = (): void => {
    if (!button.current || !list.current) return;
    const { right, bottom, top } = button.current.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = list.current;
    const fitsBelow = bottom + DISTANCE + offsetHeight <= innerHeight;
    list.current.style.left = `${Math.max(DISTANCE, right - offsetWidth)}px`;
    list.current.style.top = `${fitsBelow ? bottom + DISTANCE : Math.max(DISTANCE, top - DISTANCE - offsetHeight)}px`;
  };

  const item = (text: string, act: () => void): ReactNode => (
    <button
      type="button"
      className={styles.item}
      onClick={() => {
        list.current?.hidePopover();
        act();
      }}
    >
      {text}
    </button>
  );

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${controls.button} ${styles.button}`}
        aria-label={words.compare_menu_label({ name })}
        popoverTarget={id}
      >
        ⋯
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={styles.list}
        role="group"
        aria-label={words.compare_menu_label({ name })}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        onToggle={({ newState }) => {
          if (newState === 'open') place();
        }}
      >
        {isOpen && (
          <>
            {isActive(run) &&
              (phase === 'paused'
                ? item(words.compare_menu_resume(), () => playground.commandRun('resume', runId))
                : item(words.compare_menu_pause(), () => playground.commandRun('pause', runId)))}
            {isUnderWay(run) && item(words.compare_menu_stop(), () => playground.commandRun('stop', runId))}
            {item(words.compare_menu_rename(), onRename)}
            {item(words.compare_menu_hide({ hidden }), () => playground.hideRun(runId, !hidden))}
            {item(words.compare_menu_repeat(), () => playground.repeatRun(runId))}
            {item(words.compare_menu_load(), () => playground.loadRun(runId))}
            {item(words.compare_menu_remove(), () => playground.removeRun(runId))}
          </>
        )}
      </div>
    </>
  );
}
