import { useEffect, type RefObject } from 'react';

/** The two directions of a history. */
export interface UndoActions {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, except where text is typed: there they belong to the field. They are heard
 * within `scope`, or on the whole page without one.
 */
export function useUndoKeys({ undo, redo }: UndoActions, scope?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    const target = scope ? scope.current : document.documentElement;
    target?.addEventListener('keydown', press);
    return () => target?.removeEventListener('keydown', press);
  }, [undo, redo, scope]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && ['text', 'number'].includes(target.type);
}
