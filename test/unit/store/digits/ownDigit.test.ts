import { beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { beginStroke, EMPTY_DRAWING } from '../../../../src/digits/own/drawing.ts';
import { readOwnDigit } from '../../../../src/digits/own/ownDigit.ts';
import { followOwnDigit, type ReadOwnDigit } from '../../../../src/store/digits/followOwnDigit.ts';
import { keepDrawing, pickOwnDigit } from '../../../../src/store/digits/pickOwnDigit.ts';
import { INITIAL_STATE, type PlaygroundStore } from '../../../../src/store/state.ts';
import { drawingOnPaper } from '../../../../src/ui/draw/drawingOnPaper.ts';
import { problemText } from '../../../../src/words/problemText.ts';

const [ONE, TWO] = ['90:500,200_500,800', '90:300,200_700,800'] as const;

let store: PlaygroundStore;
let asked: string[];
let read: ReadOwnDigit;

beforeEach(() => {
  asked = [];
  read = async (text) => Uint8Array.of(text.length);
  store = createStore(() => INITIAL_STATE);
  followOwnDigit(store, (text) => {
    asked.push(text);
    return read(text);
  });
});

/** What the page says of the link. */
function toldProblem(): string | undefined {
  const { linkProblem } = store.getState();
  return linkProblem && problemText(linkProblem);
}

function open(ownDigit: string | undefined): void {
  store.setState(({ experiment }) => ({ experiment: { ...experiment, ownDigit } }));
}

it('reads the digit of a link once, and shows the one that was wanted last', async () => {
  const answers = new Map<string, (pixels: Uint8Array) => void>();
  read = (text) => new Promise((resolve) => void answers.set(text, resolve));
  open(ONE);
  store.setState({ linkProblem: { code: 'unforeseen', figures: { message: 'Something else.' } } });
  open(TWO);
  expect(asked).toEqual([ONE, TWO]);
  answers.get(TWO)?.(Uint8Array.of(2));
  await vi.waitFor(() => expect(store.getState().ownDigit).toEqual({ text: TWO, pixels: Uint8Array.of(2) }));
  answers.get(ONE)?.(Uint8Array.of(1));
  await Promise.resolve();
  expect(store.getState().ownDigit?.text).toBe(TWO);
});

it('says why a digit cannot be shown', async () => {
  read = () => Promise.reject(new Error('No network.'));
  open(ONE);
  await vi.waitFor(() => expect(toldProblem()).toBe('The drawn digit cannot be shown. No network.'));
  expect(store.getState().experiment.ownDigit).toBe(ONE);
});

it.each([
  ['', 'The drawing is empty: a digit needs a line.'],
  ['seven', '“seven” is not a drawing: it must be strokes such as 90:350,200_360,800'],
  ['90:350,200', 'The drawing is one dot'],
])('opens the digit of the set where a link holds “%s”, and says why', async (text, problem) => {
  read = async (bad) => readOwnDigit(bad);
  open(text);
  await vi.waitFor(() => expect(toldProblem()).toContain(problem));
  expect(toldProblem()).toMatch(/^The drawn digit of this link could not be read/);
  expect(store.getState()).toMatchObject({
    experiment: { digit: { split: 'train', index: 25 }, ownDigit: undefined },
    ownDigit: undefined,
  });
});

it('picks what was drawn without reading it again', () => {
  pickOwnDigit(store, { text: ONE, pixels: Uint8Array.of(1) });
  expect(store.getState()).toMatchObject({ experiment: { ownDigit: ONE }, ownDigit: { text: ONE } });
  expect(asked).toEqual([]);
});

it('keeps what lies on the paper, until a link brings another digit', () => {
  const drawing = beginStroke(EMPTY_DRAWING, { x: 0.5, y: 0.5 }, 0.09);
  expect(drawingOnPaper(store.getState())).toBe(EMPTY_DRAWING);
  keepDrawing(store, drawing);
  pickOwnDigit(store, { text: ONE, pixels: Uint8Array.of(1) });
  expect(drawingOnPaper(store.getState())).toBe(drawing);
  open(undefined);
  expect(drawingOnPaper(store.getState())).toBe(drawing);
  open(TWO);
  expect(drawingOnPaper(store.getState())).toEqual({
    strokes: [
      {
        penWidth: 0.09,
        points: [
          { x: 0.3, y: 0.2 },
          { x: 0.7, y: 0.8 },
        ],
      },
    ],
    previous: drawing,
  });
});
