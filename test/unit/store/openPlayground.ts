import type { Digits } from '../../../src/digits/digitSet.ts';
import { measureTrainingInk } from '../../../src/digits/trainingInk.ts';
import type { LoadDigits } from '../../../src/lab/loadDigits.ts';
import { createPlayground, type Laboratory, type Playground } from '../../../src/store/playground.ts';
import { FakeTrainingClient } from './training/fakeTrainingClient.ts';

/**
 * The playground as the page wires it, over workers that never answer, or those of `laboratory`. All of `digits` are there, whatever
 * data set is chosen.
 */
export function openPlayground(digits: Digits, laboratory: Partial<Laboratory> = {}): Playground {
  const playground = createPlayground({
    answer: { crop: silent, onBackend: () => undefined, dispose: () => undefined },
    training: new FakeTrainingClient(),
    featureMaps: { ask: silent, dispose: () => undefined },
    loadDigits: loaded(digits),
    readOwnDigit: silent,
    openNetworks: silent,
    ...laboratory,
  });
  playground.loadDigits();
  return playground;
}

function silent(): Promise<never> {
  return new Promise(() => undefined);
}

/** A loading that is over as soon as it begins. */
function loaded(digits: Digits): LoadDigits {
  return (_, callbacks) => {
    callbacks.onOpened(digits);
    callbacks.onComplete(measureTrainingInk(digits.train));
    return { cancel: () => undefined };
  };
}
