import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import controls from '../../parts/controls.module.css';
import dialogStyles from '../../parts/dialog.module.css';
import styles from './Sweep.module.css';

const SweepForm = lazy(() => import('./SweepForm.tsx'));

/** A button that opens a form: many crops, one after the other. */
export function SweepDialog(): ReactNode {
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
        Sweep
      </button>
      <dialog
        ref={dialog}
        className={`${dialogStyles.dialog} ${styles.dialog}`}
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <h2 id={id}>Sweep over many crops</h2>
        {isOpen && (
          <Suspense fallback={<p className={controls.quiet}>The form is being loaded …</p>}>
            <SweepForm onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
