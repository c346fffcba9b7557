import { useId, useRef, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { usePlayground } from '../PlaygroundContext.ts';
import styles from './RunMenu.module.css';
import { isActive, isUnderWay, type Run } from '../../runs/run.ts';

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
        aria-label={`Actions for ${name}`}
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
        aria-label={`Actions for ${name}`}
        onBeforeToggle={({ newState }) => setOpen(newState === 'open')}
        onToggle={({ newState }) => {
          if (newState === 'open') place();
        }}
      >
        {isOpen && (
          <>
            {isActive(run) &&
              (phase === 'paused'
                ? item('Resume', () => playground.commandRun('resume', runId))
                : item('Pause', () => playground.commandRun('pause', runId)))}
            {isUnderWay(run) && item('Stop', () => playground.commandRun('stop', runId))}
            {item('Rename', onRename)}
            {item(hidden ? 'Show in charts and statistics' : 'Hide in charts and statistics', () =>
              playground.hideRun(runId, !hidden),
            )}
            {item('Repeat with another seed', () => playground.repeatRun(runId))}
            {item('Load settings into the page', () => playground.loadRun(runId))}
            {item('Remove', () => playground.removeRun(runId))}
          </>
        )}
      </div>
    </>
  );
}
