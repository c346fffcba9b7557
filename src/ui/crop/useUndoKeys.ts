import { useEffect } from 'react';
import { usePlayground } from '../PlaygroundContext.ts';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, except where text is typed: there they belong to the field. */
export function useUndoKeys(): void {
  const { undoCropping, redoCropping } = usePlayground();

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || isTyping(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redoCropping();
      else undoCropping();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undoCropping, redoCropping]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && ['text', 'number'].includes(target.type);
}
