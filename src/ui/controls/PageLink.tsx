import type { MouseEvent, ReactNode } from 'react';
import type { PageName } from '../../runs/experiment.ts';
import { writeLink } from '../../runs/link.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';

interface PageLinkProps {
  readonly page: PageName;
  readonly children: ReactNode;
}

/** A link to another page with the experiment as it is now. */
export function PageLink({ page, children }: PageLinkProps): ReactNode {
  const { openPage } = usePlayground();
  const experiment = usePlaygroundState((state) => state.experiment);

  // A plain click stays in the one experiment; a new tab gets it by its link.
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openPage(page);
  };

  return (
    <a
      href={writeLink({ ...experiment, page })}
      aria-current={page === experiment.page ? 'page' : undefined}
      onClick={open}
    >
      {children}
    </a>
  );
}
