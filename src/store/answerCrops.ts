import { NO_CROPPING } from '../crop/cropping.ts';
import { DIGIT_PIXELS } from '../digits/digitSet.ts';
import type { AnswerClient } from '../lab/answer.ts';
import { pickedDigit, pickedPlace } from './digitActions.ts';
import type { PlaygroundStore } from './playground.ts';
import type { OutputView, PlaygroundState } from './state.ts';
import { messageOf } from '../runs/messageOf.ts';

/**
 * Asks the answering worker for `Cropping2D`'s output whenever the picked digit or the crop changes, and keeps its
 * newest answer in the state.
 */
export function answerCrops(store: PlaygroundStore, answer: AnswerClient): void {
  const update = (change: Partial<OutputView>): void =>
    store.setState(({ output }) => ({ output: { ...output, ...change } }));

  const ask = async (state: PlaygroundState): Promise<void> => {
    const digit = pickedDigit(state);
    if (!digit) return;
    const { cropping } = state.experiment.config;
    const place = pickedPlace(state);
    // The answer for a digit that is no longer shown, such as one of the other source, says nothing of the new one.
    const updateIfShown = (change: Partial<OutputView>): void => {
      if (pickedPlace(store.getState()) === place) update(change);
    };
    try {
      const cropped = await answer.crop(cropping, digit.pixels);
      if (cropped) updateIfShown({ answer: { cropping, ...cropped }, problem: undefined });
    } catch (error) {
      updateIfShown({ problem: messageOf(error) });
    }
  };

  answer.onBackend((backend) => update({ backend }));
  store.subscribe((state, previous) => {
    const isOtherDigit = pickedPlace(state) !== pickedPlace(previous);
    if (isOtherDigit && !pickedDigit(state) && state.output.answer) update({ answer: undefined });
    if (isOtherDigit || croppingOf(state) !== croppingOf(previous)) void ask(state);
  });

  // The worker and its back end start while the first digit is on its way; if they cannot, the first real question says so.
  answer.crop(NO_CROPPING, new Uint8Array(DIGIT_PIXELS)).catch(() => undefined);
}

function croppingOf({ experiment }: PlaygroundState): unknown {
  return experiment.config.cropping;
}
