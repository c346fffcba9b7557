import type { ReactNode } from 'react';
import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { minimumInputSize } from '../../network/minimumInput.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import controls from '../parts/controls.module.css';
import { usePlaygroundState } from '../PlaygroundContext.ts';

const MINIMUM = minimumInputSize(tutorialNetwork());

/** Says so where the crop leaves less than the network behind it can work on, which Cropping2D itself allows. */
export function MinimumNote(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const size = outputSize2D(DIGIT_SHAPE, cropping);
  if (size.every((length) => length >= MINIMUM)) return null;
  return (
    <p className={controls.problem} role="status">
      Cropping2D allows this, but the network on the Train page needs at least {MINIMUM} × {MINIMUM} pixels:
      two convolutions take 2 rows and columns each, and each pooling halves what is left. This crop leaves{' '}
      {size[0]} × {size[1]}.
    </p>
  );
}
