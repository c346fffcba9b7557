import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { DialogButton } from '../controls/DialogButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import * as words from '../../words/words.ts';

const DrawForm = lazy(() => import('./DrawForm.tsx'));

/** Buttons that open the paper on which a person draws a digit, or draws on, and that lead back to the digits of the set. */
export default function OwnDigitButtons(): ReactNode {
  const { chooseDigit } = usePlayground();
  const { digit, ownDigit } = usePlaygroundState((state) => state.experiment);
  const isOwn = ownDigit !== undefined;
  return (
    <>
      <DialogButton
        text={isOwn ? words.draw_open_edit() : words.draw_open_new()}
        description={words.draw_open_hint()}
        title={words.draw_open_new()}
        width={640}
        Content={DrawForm}
      />
      {isOwn && (
        <button type="button" className={controls.button} onClick={() => chooseDigit(digit.index)}>
          {words.draw_back_label({ split: digit.split, index: digit.index })}
        </button>
      )}
    </>
  );
}
