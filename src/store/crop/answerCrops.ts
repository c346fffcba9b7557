import { NO_CROPPING, sameCropping, type Cropping2D } from '../../crop/cropping.ts';
import type { Picture } from '../../crop/picture.ts';
import { BLANK_DIGIT } from '../../digits/digitPicture.ts';
import type { AnswerClient } from '../../lab/answerClient.ts';
import { pickedPicture, pickedPlace } from '../digits/pickedDigit.ts';
import { CROPPING_PLACES } from './croppingPlaces.ts';
import type { CropAnswer, OutputView, PlaygroundState, PlaygroundStore } from '../state.ts';
import { messageOf } from '../../basics/messageOf.ts';

/** Asking ahead of what is shown. */
export interface Anticipation {
  /**
   * Asks for the output of a crop that is about to be shown. It is kept back until the crop is shown, and comes with it
   * then.
   */
  readonly anticipate: (cropping: Cropping2D) => void;
  /** Settles when the output of a crop that was asked for ahead is there; undefined where nothing is on its way. */
  readonly arrival: (cropping: Cropping2D) => Promise<void> | undefined;
}

/** What the worker was asked last, and its answer once it is there. */
interface Question {
  readonly cropping: Cropping2D;
  readonly place: string;
  readonly arrival: Promise<Partial<OutputView> | undefined>;
  result?: Partial<OutputView> | undefined;
}

/**
 * Asks the answering worker for `Cropping2D`'s output whenever the picked digit or the crop changes, and keeps its
 * newest answer in the state.
 */
export function answerCrops(store: PlaygroundStore, answer: AnswerClient): Anticipation {
  let question: Question | undefined;
  const update = (change: Partial<OutputView>): void =>
    store.setState(({ output }) => ({ output: { ...output, ...change } }));

  const isShown = ({ cropping, place }: Question, state = store.getState()): boolean =>
    pickedPlace(state) === place && sameCropping(croppingOf(state), cropping);

  const ask = async (cropping: Cropping2D): Promise<void> => {
    const state = store.getState();
    const picture = pickedPicture(state);
    if (!picture) return;
    const arrival = outcome(answer, cropping, picture);
    const asked: Question = { cropping, place: pickedPlace(state), arrival };
    question = asked;
    asked.result = await arrival;
    if (!asked.result) return;
    // Of a fast drag every answer is shown on its way; one that was asked ahead waits for its crop.
    const isOfDrag = pickedPlace(store.getState()) === asked.place && asked !== question;
    if (isOfDrag || isShown(asked)) update(asked.result);
  };

  answer.onBackend((backend) => update({ backend }));
  store.subscribe((state, previous) => {
    const isOtherDigit = pickedPlace(state) !== pickedPlace(previous);
    if (isOtherDigit && !pickedPicture(state) && state.output.answer) update({ answer: undefined });
    if (!isOtherDigit && croppingOf(state) === croppingOf(previous)) return;
    if (!question || !isShown(question)) void ask(croppingOf(state));
    else if (question.result) update(question.result);
  });

  // The worker and its back end start while the first digit is on its way; if they cannot, the first real question says so.
  answer.crop(NO_CROPPING, BLANK_DIGIT).catch(() => undefined);

  const isAsked = (cropping: Cropping2D): boolean =>
    question !== undefined && sameCropping(question.cropping, cropping);

  return {
    anticipate: (cropping) => {
      if (!isAsked(cropping)) void ask(cropping);
    },
    arrival: (cropping) =>
      isAsked(cropping) && !question?.result ? question?.arrival.then(() => undefined) : undefined,
  };
}

/** What a question changes on the page; undefined where a newer one took its place. */
async function outcome(
  answer: AnswerClient,
  cropping: Cropping2D,
  picture: Picture,
): Promise<Partial<OutputView> | undefined> {
  try {
    const cropped = await answer.crop(cropping, picture);
    return cropped && { answer: { cropping, ...cropped } satisfies CropAnswer, problem: undefined };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

function croppingOf({ experiment }: PlaygroundState): Cropping2D {
  return CROPPING_PLACES.Cropping2D.of(experiment);
}
