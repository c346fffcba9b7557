import type { FeatureMapsClient } from '../../lab/featureMapsClient.ts';
import { cropsOf } from '../../network/trainingSettings.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import type { ConvolutionWeights } from '../../messages/featureMapMessages.ts';
import type { RunConfig } from '../../runs/config.ts';
import { messageOf } from '../../basics/messageOf.ts';
import { pickedDigit, pickedPlace } from '../digits/pickedDigit.ts';
import type { FeatureMapsView, PlaygroundState, PlaygroundStore, WeightsOrigin } from '../state.ts';
import { isAnyComputing, shownRun } from './selectRuns.ts';

/** What the places do that show feature maps. */
export interface FeatureMapsActions {
  /** Somebody can see the feature maps, until what it gives is called. */
  readonly watchFeatureMaps: () => () => void;
}

/**
 * Asks for the feature maps of the picked digit whenever the Train page is open and something that they depend on has
 * changed: the digit, a crop, or the weights, which are those that the run has told last and before that the seed's. While a
 * run has the cores, newer weights wait until somebody can see what becomes of them.
 */
export function answerFeatureMaps(store: PlaygroundStore, client: FeatureMapsClient): FeatureMapsActions {
  let asked: Question | undefined;

  const update = (change: Partial<FeatureMapsView>): void =>
    store.setState(({ featureMaps }) => ({ featureMaps: { ...featureMaps, ...change } }));

  const ask = async (state: PlaygroundState): Promise<void> => {
    const digit = pickedDigit(state, seerOf(state));
    if (!digit) return;
    const crops = state.experiment.config;
    const place = pickedPlace(state);
    const updateIfShown = (change: Partial<FeatureMapsView>): void => {
      if (pickedPlace(store.getState()) === place) update(change);
    };
    try {
      const answer = await client.ask({
        network: tutorialNetwork(crops),
        weights: weightsOf(state),
        pixels: digit.pixels,
      });
      if (answer)
        updateIfShown({ answer: { ...answer, crops, origin: originOf(state) }, problem: undefined });
    } catch (error) {
      updateIfShown({ problem: messageOf(error) });
    }
  };

  store.subscribe((state, previous) => {
    if (state.experiment.page !== 'train') {
      // Whoever comes back is answered anew: an answer may have been dropped meanwhile, or there was none.
      asked = undefined;
      return;
    }
    const isOtherDigit = pickedPlace(state) !== pickedPlace(previous);
    if (isOtherDigit && !pickedDigit(state) && state.featureMaps.answer) update({ answer: undefined });
    const question = questionOf(state);
    const [hasOtherWeights, ...isOtherChoice] = question.map((part, index) => part !== asked?.[index]);
    const mustWeightsWait = state.featureMaps.watchers === 0 && isAnyComputing(state);
    if (!isOtherChoice.includes(true) && (!hasOtherWeights || mustWeightsWait)) return;
    asked = question;
    void ask(state);
  });

  const addWatchers = (change: 1 | -1): void =>
    update({ watchers: store.getState().featureMaps.watchers + change });

  return {
    watchFeatureMaps: () => {
      addWatchers(1);
      return () => addWatchers(-1);
    },
  };
}

/** The weights, and what a person chooses; nothing of it changes in place. */
type Question = readonly [weights: unknown, ...chosen: unknown[]];

function questionOf(state: PlaygroundState): Question {
  const { config } = state.experiment;
  return [shownRun(state)?.convolutions ?? config.seed, pickedPlace(state), ...cropsOf(config)];
}

/** The settings whose border the digit has: those of the run whose weights are shown, or before that the page's. */
function seerOf(state: PlaygroundState): Pick<RunConfig, 'border'> {
  const run = shownRun(state);
  return run?.convolutions ? run.config : state.experiment.config;
}

function weightsOf(state: PlaygroundState): ConvolutionWeights {
  const convolutions = shownRun(state)?.convolutions;
  if (convolutions) return { from: 'run', weights: convolutions.weights };
  return { from: 'seed', seed: state.experiment.config.seed };
}

function originOf(state: PlaygroundState): WeightsOrigin {
  const convolutions = shownRun(state)?.convolutions;
  if (convolutions) return { from: 'run', steps: convolutions.steps };
  return { from: 'seed', seed: state.experiment.config.seed };
}
