import type { ReactNode } from 'react';
import { writeLink } from '../../runs/link.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { usePlayground } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';

/** Copies the link of the experiment. */
export function ShareButton(): ReactNode {
  const { store } = usePlayground();
  return (
    <CopyButton
      text={() => new URL(writeLink(store.getState().experiment), document.baseURI).href}
      done={words.frame_share_done()}
      refused={words.frame_share_refused()}
    >
      {words.frame_share_label()}
    </CopyButton>
  );
}
