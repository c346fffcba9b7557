import type { ReactNode } from 'react';
import { writeLink } from '../../runs/link.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { usePlayground } from '../PlaygroundContext.ts';

/** Copies the link of the experiment. */
export function ShareButton(): ReactNode {
  const { store } = usePlayground();
  return (
    <CopyButton
      text={() => new URL(writeLink(store.getState().experiment), document.baseURI).href}
      done="Link copied"
      refused="The browser refuses to copy: take the link from the address bar."
    >
      Share
    </CopyButton>
  );
}
