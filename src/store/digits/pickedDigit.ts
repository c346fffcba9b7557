import { borderedDigit, type Border } from '../../digits/border/border.ts';
import type { Picture } from '../../crop/picture.ts';
import { pictureOfDigit } from '../../digits/digitPicture.ts';
import { pixelsOf, type DigitSet } from '../../digits/digitSet.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { DigitChoice } from '../../runs/experiment.ts';
import type { PlaygroundState } from '../state.ts';

/** A digit that can be shown. */
export interface PickedDigit {
  /** 784 bytes. */
  readonly pixels: Uint8Array;
  /** The digit alone, where `pixels` has a border around it; else the same. */
  readonly bare: Uint8Array;
  /** What it is; undefined for a digit drawn by hand: nobody has said. */
  readonly label: number | undefined;
}

/** What has to do with the picked digit. */
type PickedState = Pick<PlaygroundState, 'data' | 'experiment' | 'ownDigit'>;

/** The digit at `index` of a set. */
export function digitAt(set: DigitSet, index: number): PickedDigit & { readonly label: number } {
  const pixels = pixelsOf(set, index);
  return { pixels, bare: pixels, label: set.labels[index] ?? 0 };
}

/** The digit at `index` of a split, `set`, with the border that some settings give it. */
export function digitWithBorder(
  set: DigitSet,
  { split, index }: DigitChoice,
  border: Border | undefined,
): ReturnType<typeof digitAt> {
  const digit = digitAt(set, index);
  return border ? { ...digit, pixels: borderedDigit(digit, split, index, border) } : digit;
}

/** The test digit whose border a digit drawn by hand gets: one after MNIST's, the same on every data set. */
const OWN_DIGIT_INDEX = 10_000;

/** A digit drawn by hand, of 784 bytes, with a border as a test digit would have it. */
export function ownDigitWithBorder(bare: Uint8Array, border: Border | undefined): PickedDigit {
  const pixels = border ? borderedDigit({ pixels: bare, label: 0 }, 'test', OWN_DIGIT_INDEX, border) : bare;
  return { pixels, bare, label: undefined };
}

/** The picked digit, with the border that settings give it, the page's or a run's; undefined until its bytes have come. */
export function pickedDigit(
  state: PickedState,
  { border }: Pick<RunConfig, 'border'> = state.experiment.config,
): PickedDigit | undefined {
  if (!isPickedThere(state)) return undefined;
  const { digit, ownDigit } = state.experiment;
  if (ownDigit !== undefined) return state.ownDigit && ownDigitWithBorder(state.ownDigit.pixels, border);
  const set = state.data.digits?.[digit.split];
  return set && digitWithBorder(set, digit, border);
}

/** What is cropped, as a picture; undefined until its bytes have come. */
export function pickedPicture(state: PickedState): Picture | undefined {
  const digit = pickedDigit(state);
  return digit && pictureOfDigit(digit.pixels);
}

/** Changes when another digit is picked or its border changes, and when the picked one becomes available. */
export function pickedPlace(state: PickedState): string {
  const { digit, config, ownDigit } = state.experiment;
  const border = config.border ? ` ${config.border.width} ${config.border.share}` : '';
  const place = ownDigit ?? `${state.data.source} ${digit.split} ${digit.index}`;
  return `${place} ${isPickedThere(state)}${border}`;
}

function isPickedThere({ data, ownDigit, experiment }: PickedState): boolean {
  if (experiment.ownDigit !== undefined) return experiment.ownDigit === ownDigit?.text;
  const { split, index } = experiment.digit;
  return data.digits !== undefined && index < data.filled[split];
}
