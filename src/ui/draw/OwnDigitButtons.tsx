import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { DialogButton } from '../controls/DialogButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';

const DrawForm = lazy(() => import('./DrawForm.tsx'));

/** Buttons that open the paper on which a person draws a digit, or draws on, and that lead back to the digits of the set. */
export default function OwnDigitButtons(): ReactNode {
  const { chooseDigit } = usePlayground();
  const { digit, ownDigit } = usePlaygroundState((state) => state.experiment);
  const isOwn = ownDigit !== undefined;
  return (
    <>
      <DialogButton
        text={isOwn ? 'Edit the drawing' : 'Draw a digit'}
        description="Draw one digit by hand, and let the networks read it"
        title="Draw a digit"
        width={640}
        Content={DrawForm}
      />
      {isOwn && (
        <button type="button" className={controls.button} onClick={() => chooseDigit(digit.index)}>
          Back to {digit.split} #{digit.index}
        </button>
      )}
    </>
  );
}
