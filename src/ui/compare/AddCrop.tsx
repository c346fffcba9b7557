import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import dialogStyles from '../parts/dialog.module.css';

const AddCropForm = lazy(() => import('./AddCropForm.tsx'));

/** A button that opens a form: a run of the page's settings with another crop. */
export function AddCrop(): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        Add crop
      </button>
      <dialog
        ref={dialog}
        className={dialogStyles.dialog}
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <h2 id={id}>Add a crop to the comparison</h2>
        {/* Opened again, it begins with the crop of the moment. */}
        {isOpen && (
          <Suspense fallback={<p className={controls.quiet}>The form is being loaded …</p>}>
            <AddCropForm onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
