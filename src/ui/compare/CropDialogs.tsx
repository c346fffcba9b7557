import { lazy, type ReactNode } from 'react';
import { DialogButton } from '../controls/DialogButton.tsx';

const AddCropForm = lazy(() => import('./AddCropForm.tsx'));
const SweepForm = lazy(() => import('./sweep/SweepForm.tsx'));

/** Buttons that open forms: a run of the page's settings with another crop, and many crops one after the other. */
export default function CropDialogs(): ReactNode {
  return (
    <>
      <DialogButton text="Add crop" title="Add a crop to the comparison" width={520} Content={AddCropForm} />
      <DialogButton text="Sweep" title="Sweep over many crops" width={600} Content={SweepForm} />
    </>
  );
}
