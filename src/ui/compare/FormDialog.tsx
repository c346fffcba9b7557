import { Suspense, useId, useRef, useState, type ComponentType, type ReactNode } from 'react';
import controls from '../parts/controls.module.css';
import dialogStyles from '../parts/dialog.module.css';

interface FormDialogProps {
  /** On the button that opens it. */
  readonly button: string;
  readonly heading: string;
  readonly className?: string | undefined;
  /** The form, which may be lazy: it is made anew whenever the dialog is opened, and gone when it is closed. */
  readonly form: ComponentType<{ readonly onClose: () => void }>;
}

/** A button that opens a form in a dialog. */
export function FormDialog({ button, heading, className, form: Form }: FormDialogProps): ReactNode {
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
        {button}
      </button>
      <dialog
        ref={dialog}
        className={`${dialogStyles.dialog} ${className ?? ''}`}
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <h2 id={id}>{heading}</h2>
        {isOpen && (
          <Suspense fallback={<p className={controls.quiet}>The form is being loaded …</p>}>
            <Form onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
