import { test } from 'vitest';
import { CROPS, expectTraining } from '../unit/network/tfjsTraining.ts';

test.for(Object.entries(CROPS))(
  'the TensorFlow.js program of a training trains the network that the page describes: %s',
  ([, crops]) => expectTraining(crops),
);
