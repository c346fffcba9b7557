import type { Problem } from '../basics/problem.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { Cropping2D } from '../crop/cropping.ts';
import type { SummedAreaTable } from '../crop/ink.ts';
import type { Digits, SplitName } from '../digits/digitSet.ts';
import type { DigitSource } from '../digits/sources.ts';
import type { Drawing } from '../digits/own/drawing.ts';
import type { AnswerBackend } from '../lab/answerClient.ts';
import type { FeatureMapsAnswer } from '../lab/featureMapsClient.ts';
import { eachFeatureCrop, type CropSettings } from '../network/trainingSettings.ts';
import type { TrainingInk } from '../digits/trainingInk.ts';
import type { CroppedPicture } from '../messages/answerMessages.ts';
import { DEFAULT_EXPERIMENT, type Experiment } from '../runs/experiment.ts';
import { NO_HISTORY, type CropHistory } from './crop/cropHistory.ts';
import type { EditedCroppings, EditedName } from './crop/croppingPlaces.ts';
import { NO_TRAINING, type TrainingView } from './training/trainingView.ts';

/** The state of the whole application, in one piece; what a link holds is `experiment`. */
export interface PlaygroundState {
  readonly experiment: Experiment;
  readonly cropHistories: { readonly [Name in EditedName]: CropHistory<EditedCroppings[Name]> };
  /** What the person should know about a link that could not be read, until it is put away. */
  readonly linkProblem: Problem | undefined;
  readonly data: DigitsView;
  readonly paper: PaperView | undefined;
  readonly ownDigit: OwnDigitView | undefined;
  readonly output: OutputView;
  readonly training: TrainingView;
  readonly featureMaps: FeatureMapsView;
  /** What the person should know about runs that were kept from an earlier visit, until it is put away. */
  readonly archiveProblem: Problem | undefined;
}

/** Where the state lives. */
export type PlaygroundStore = StoreApi<PlaygroundState>;

/** The digits that are shown, and how far they are loaded. */
export interface DigitsView {
  /** Where the digits that are shown come from: drawn ones stand in while the chosen ones do not come. */
  readonly source: DigitSource;
  readonly status: 'loading' | 'complete' | 'failed';
  /** Why loading failed, and how to mend it; of the chosen digits, while drawn ones stand in. */
  readonly problem: Problem | undefined;
  readonly digits: Digits | undefined;
  /** How many digits of each split can be shown so far. */
  readonly filled: Readonly<Record<SplitName, number>>;
  /** Known once all training digits are there. */
  readonly ink: InkView | undefined;
}

/** The ink of the whole training set, ready for constant-time questions. */
export interface InkView extends TrainingInk {
  readonly table: SummedAreaTable;
}

/** What lies on the paper on which a person draws. */
export interface PaperView {
  readonly drawing: Drawing;
  /** The experiment's own digit, of which it is the continuation. */
  readonly of: string | undefined;
}

/** A digit drawn by hand that has been read: its text, and its 784 bytes. */
export interface OwnDigitView {
  readonly text: string;
  readonly pixels: Uint8Array;
}

/** What `Cropping2D` answered last. */
export interface OutputView {
  readonly answer: CropAnswer | undefined;
  /** Why there is no answer to the newest question. */
  readonly problem: string | undefined;
  /** Which back end answers, and why. */
  readonly backend: AnswerBackend | undefined;
}

/** The output of the layer for one picture, with what it was asked. */
export interface CropAnswer extends CroppedPicture {
  readonly cropping: Cropping2D;
}

/** The feature maps of the picked digit, as they were computed last. */
export interface FeatureMapsView {
  readonly answer: FeatureMapsSnapshot | undefined;
  /** Why there is no answer to the newest question. */
  readonly problem: string | undefined;
  /** Places where they can be seen just now. */
  readonly watchers: number;
}

/** Feature maps with all that they were computed from. */
export interface FeatureMapsSnapshot extends FeatureMapsAnswer {
  readonly crops: CropSettings;
  readonly origin: WeightsOrigin;
}

/** Whose weights they are: those of the last run after so many steps, or a seed's first ones. */
export type WeightsOrigin =
  { readonly from: 'run'; readonly steps: number } | { readonly from: 'seed'; readonly seed: number };

export const NO_DATA: DigitsView = {
  source: DEFAULT_EXPERIMENT.config.digits,
  status: 'loading',
  problem: undefined,
  digits: undefined,
  filled: { train: 0, test: 0 },
  ink: undefined,
};

export const INITIAL_STATE: PlaygroundState = {
  experiment: DEFAULT_EXPERIMENT,
  cropHistories: {
    Cropping1D: NO_HISTORY,
    Cropping2D: NO_HISTORY,
    Cropping3D: NO_HISTORY,
    ...eachFeatureCrop(() => NO_HISTORY),
  },
  linkProblem: undefined,
  data: NO_DATA,
  paper: undefined,
  ownDigit: undefined,
  output: { answer: undefined, problem: undefined, backend: undefined },
  training: NO_TRAINING,
  featureMaps: { answer: undefined, problem: undefined, watchers: 0 },
  archiveProblem: undefined,
};
