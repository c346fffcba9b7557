import type { ReactNode } from 'react';
import { CursorPanel } from './CursorPanel.tsx';
import type { CurveGroup } from './useCurveGroups.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

interface ReadingPanelsProps {
  readonly groups: readonly CurveGroup[];
  readonly cursor: number | undefined;
  readonly onCursor: (epoch: number) => void;
}

/** What the charts say in numbers and in words. */
export default function ReadingPanels(props: ReadingPanelsProps): ReactNode {
  return (
    <>
      <CursorPanel {...props} />
      <VerdictPanel />
    </>
  );
}
