import { lazy, type ReactNode } from 'react';
import { DialogButton } from '../parts/DialogButton.tsx';

const AddCropForm = lazy(() => import('./AddCropForm.tsx'));

/** A button that opens a form: a run of the page's settings with another crop. */
export function AddCrop(): ReactNode {
  return (
    <DialogButton text="Add crop" title="Add a crop to the comparison" width={520} Content={AddCropForm} />
  );
}
