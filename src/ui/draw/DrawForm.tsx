import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  addPoint,
  beginStroke,
  clear,
  endStroke,
  PEN_WIDTH,
  undo,
  type Drawing,
} from '../../digits/own/drawing.ts';
import { drawingProblem } from '../../digits/own/drawingProblem.ts';
import { writeDrawing } from '../../digits/own/drawingText.ts';
import { ownDigitPixels } from '../../digits/own/ownDigit.ts';
import { keepDrawing, pickOwnDigit } from '../../store/digits/pickOwnDigit.ts';
import controls from '../controls/controls.module.css';
import dialogStyles from '../controls/dialog.module.css';
import { PressButton } from '../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './Draw.module.css';
import { drawingOnPaper } from './drawingOnPaper.ts';
import { DrawPad } from './DrawPad.tsx';
import { LiveAnswers } from './LiveAnswers.tsx';
import { NetworkView } from './NetworkView.tsx';
import { PenWidthField } from './PenWidthField.tsx';
import { problemText } from '../../words/problemText.ts';
import * as words from '../../words/words.ts';

/** The paper, the digit that comes of it, and what can be done to both. */
export default function DrawForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { store } = usePlayground();
  const problemId = useId();
  const experiment = usePlaygroundState((state) => state.experiment);
  const paper = usePlaygroundState((state) => state.paper);
  const drawing = useMemo(() => drawingOnPaper({ experiment, paper }), [experiment, paper]);
  const { strokes } = drawing;
  const [penWidth, setPenWidth] = useState<number>(PEN_WIDTH.default);
  const pixels = useMemo(() => ownDigitPixels(strokes), [strokes]);
  const text = useMemo(() => writeDrawing(strokes), [strokes]);
  const problem = drawingProblem(text);

  // From what lies there now: of one event there may be several steps.
  const change = (step: (drawing: Drawing) => Drawing): void =>
    keepDrawing(store, step(drawingOnPaper(store.getState())));

  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    // On the page below the same keys undo a crop.
    event.stopPropagation();
    change(undo);
  };

  return (
    // It only hears the keys that undo, wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={dialogStyles.form} onKeyDown={press}>
      <div className={styles.sides}>
        <div className={styles.paper}>
          <DrawPad
            strokes={strokes}
            penWidth={penWidth}
            onBegin={(point) => change((before) => beginStroke(before, point, penWidth))}
            onMove={(points) => change((before) => points.reduce(addPoint, before))}
            onEnd={() => change(endStroke)}
          />
        </div>
        <div className={styles.tools}>
          <NetworkView pixels={pixels} />
          <LiveAnswers pixels={problem === undefined ? pixels : undefined} />
          <PenWidthField value={penWidth} onChange={setPenWidth} />
          <div className={styles.buttons}>
            <PressButton enabled={drawing.previous !== undefined} onPress={() => change(undo)}>
              {words.draw_undo_label()}
            </PressButton>
            <PressButton enabled={strokes.length > 0} onPress={() => change(clear)}>
              {words.draw_clear_label()}
            </PressButton>
          </div>
        </div>
      </div>
      <div className={dialogStyles.buttons}>
        <p
          id={problemId}
          className={`${controls.quiet} ${styles.problem}`}
          role="status"
          aria-label={words.draw_problem_label()}
        >
          {problem && problemText(problem)}
        </p>
        <button type="button" className={controls.button} onClick={onClose}>
          {words.draw_cancel_label()}
        </button>
        <PressButton
          main
          enabled={problem === undefined}
          reason={problem && problemId}
          onPress={() => {
            pickOwnDigit(store, { text, pixels });
            onClose();
          }}
        >
          {words.draw_use_label()}
        </PressButton>
      </div>
    </div>
  );
}
