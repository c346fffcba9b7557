import { useEffect, useRef, type ReactNode } from 'react';
import type { PageName } from '../../runs/experiment.ts';

/**
 * Behind a page's content: who came by a button of the page that is gone goes on in the new one, and not at the top of the
 * window again.
 */
export function Arrival({ page }: { readonly page: PageName }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (page !== shown.current && isLost) place.current?.closest('main')?.focus({ preventScroll: true });
    shown.current = page;
  }, [page]);
  return <span ref={place} hidden />;
}
