import { agreementFigures } from './agreementFigures.ts';
import { borderLabFigures } from './borderLabFigures.ts';
import { graphicsCardFigures } from './graphicsCardFigures.ts';
import { pageFigures } from './pageFigures.ts';
import { trainingFigures } from './trainingFigures.ts';

/** Everything in README that was measured, as Markdown, by the name of its block. */
export function readmeBlocks(): Readonly<Record<string, string>> {
  return {
    'border lab': borderLabFigures(),
    'agreement with Keras': agreementFigures(),
    'speed of training': trainingFigures(),
    'with a graphics card': graphicsCardFigures(),
    'the page': pageFigures(),
  };
}
