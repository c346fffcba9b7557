import {
  Suspense,
  useId,
  useRef,
  useState,
  type ComponentType,
  type CSSProperties,
  type ReactNode,
} from 'react';
import controls from './controls.module.css';
import dialogStyles from './dialog.module.css';
import * as words from '../../words/words.ts';

interface DialogButtonProps {
  /** What the button says. */
  readonly text: string;
  /** What it is for, where the words on it do not tell. */
  readonly description?: string;
  /** The dialog's heading. */
  readonly title: string;
  /** Of the dialog, in pixels, where the window has as many. */
  readonly width: number;
  /** What is in it, made when it is opened and dropped when it is closed; it may come late. */
  readonly Content: ComponentType<{ readonly onClose: () => void }>;
}

/** A button that opens a dialog. Escape closes it, and the focus returns to the button. */
export function DialogButton({ text, description, title, width, Content }: DialogButtonProps): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const style: CSSProperties & Record<'--dialog-width', string> = { '--dialog-width': `${width}px` };
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        title={description}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {text}
      </button>
      <dialog
        ref={dialog}
        className={dialogStyles.dialog}
        style={style}
        aria-labelledby={id}
        onClose={() => setOpen(false)}
      >
        <h2 id={id}>{title}</h2>
        {isOpen && (
          <Suspense fallback={<p className={controls.quiet}>{words.parts_dialog_loading()}</p>}>
            <Content onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
