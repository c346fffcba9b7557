import type { Drawing } from '../../digits/own/drawing.ts';
import type { OwnDigitView, PlaygroundStore } from '../state.ts';

/** Puts a drawing on the paper; it is picked only by `pickOwnDigit`. */
export function keepDrawing(store: PlaygroundStore, drawing: Drawing): void {
  store.setState(({ experiment }) => ({ paper: { drawing, of: experiment.ownDigit } }));
}

/** Picks a drawing in the place of a digit of the set; `drawingProblem` must find nothing wrong with its text. */
export function pickOwnDigit(store: PlaygroundStore, digit: OwnDigitView): void {
  store.setState(({ experiment, paper }) => ({
    experiment: { ...experiment, ownDigit: digit.text },
    ownDigit: digit,
    paper: paper && { ...paper, of: digit.text },
  }));
}
