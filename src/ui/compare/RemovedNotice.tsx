import { useLayoutEffect, useRef, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './RunsPanel.module.css';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/**
 * Which run was removed last, and the way back. It keeps the keyboard's place: the menu that removes a run goes with it, and the
 * button that puts it back goes, too. `rows` are the runs of the table, which may follow a little later.
 */
export function RemovedNotice({ rows }: { readonly rows: readonly Run[] }): ReactNode {
  const { undoRemove } = usePlayground();
  const removed = usePlaygroundState((state) => state.training.removed);
  const notice = useRef<HTMLParagraphElement>(null);
  const told = useRef(removed);
  const restored = useRef<string>(undefined);

  useLayoutEffect(() => {
    const isNew = removed !== told.current;
    told.current = removed;
    if (!removed || !isNew) return;
    const { activeElement } = document;
    const isLost =
      activeElement === document.body || rowOf(notice.current, removed.run.id)?.contains(activeElement);
    // After a click far down the table the page stays where it is.
    const preventScroll = !activeElement?.matches(':focus-visible');
    if (isLost) notice.current?.querySelector('button')?.focus({ preventScroll });
  }, [removed]);

  useLayoutEffect(() => {
    const back = rows.find(({ id }) => id === restored.current);
    if (!back) return;
    restored.current = undefined;
    if (document.activeElement !== document.body) return;
    rowOf(notice.current, back.id)?.querySelector<HTMLElement>('button[popovertarget]')?.focus();
  }, [rows]);

  return (
    <p ref={notice} className={styles.removed} role="status" aria-label={words.compare_removed_label()}>
      {removed && (
        <>
          {words.compare_removed_text({ name: removed.run.name })}{' '}
          <button
            type="button"
            className={controls.plain}
            onClick={() => {
              restored.current = removed.run.id;
              undoRemove();
            }}
          >
            {words.compare_removed_undo()}
          </button>
        </>
      )}
    </p>
  );
}

/** The row of a run in the table of the panel that `within` is in. */
function rowOf(within: HTMLElement | null, run: string): HTMLElement | null | undefined {
  return within?.closest('section')?.querySelector<HTMLElement>(`tr[data-run="${run}"]`);
}
