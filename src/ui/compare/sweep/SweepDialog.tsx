import { lazy, type ReactNode } from 'react';
import { DialogButton } from '../../parts/DialogButton.tsx';

const SweepForm = lazy(() => import('./SweepForm.tsx'));

/** A button that opens a form: many crops, one after the other. */
export function SweepDialog(): ReactNode {
  return <DialogButton text="Sweep" title="Sweep over many crops" width={600} Content={SweepForm} />;
}
