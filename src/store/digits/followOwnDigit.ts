import { problemOf, type Problem } from '../../basics/problem.ts';
import type { PlaygroundStore } from '../state.ts';

/**
 * Gives the 784 bytes of a drawing's text, or what to tell the person where it is no drawing; rejects where the program that does
 * so cannot be had.
 */
export type ReadOwnDigit = (text: string) => Promise<Uint8Array | Problem>;

/** Reads the drawn digit of a link as soon as it is wanted. What is no drawing makes room for the digit of the set. */
export function followOwnDigit(store: PlaygroundStore, read: ReadOwnDigit): void {
  let wanted: string | undefined;

  const show = (text: string, digit: Uint8Array | Problem): void => {
    if (wanted !== text) return;
    if (digit instanceof Uint8Array) store.setState({ ownDigit: { text, pixels: digit } });
    else {
      store.setState(({ experiment }) => ({
        experiment: { ...experiment, ownDigit: undefined },
        linkProblem: digit,
      }));
    }
  };
  const tell = (error: unknown): void =>
    store.setState({ linkProblem: { code: 'drawingNotShown', figures: { problem: problemOf(error) } } });

  store.subscribe(({ experiment, ownDigit }) => {
    const text = experiment.ownDigit;
    if (text === wanted) return;
    wanted = text;
    if (text !== undefined && text !== ownDigit?.text) read(text).then((digit) => show(text, digit), tell);
  });
}
