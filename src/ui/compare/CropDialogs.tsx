import { lazy, type ReactNode } from 'react';
import { DialogButton } from '../controls/DialogButton.tsx';
import * as words from '../../words/words.ts';

const AddCropForm = lazy(() => import('./AddCropForm.tsx'));
const SweepForm = lazy(() => import('./sweep/SweepForm.tsx'));

/** Buttons that open forms: a run of the page's settings with another crop, and many crops one after the other. */
export default function CropDialogs(): ReactNode {
  return (
    <>
      <DialogButton
        text={words.compare_add_label()}
        title={words.compare_add_title()}
        width={520}
        Content={AddCropForm}
      />
      <DialogButton
        text={words.compare_sweep_label()}
        title={words.compare_sweep_title()}
        width={600}
        Content={SweepForm}
      />
    </>
  );
}
