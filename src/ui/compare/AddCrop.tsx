import { lazy, type ReactNode } from 'react';
import { FormDialog } from './FormDialog.tsx';

const AddCropForm = lazy(() => import('./AddCropForm.tsx'));

/** A button that opens a form: a run of the page's settings with another crop. */
export function AddCrop(): ReactNode {
  return <FormDialog button="Add crop" heading="Add a crop to the comparison" form={AddCropForm} />;
}
