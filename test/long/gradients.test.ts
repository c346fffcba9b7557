import { test } from 'vitest';
import { expectGradientsOfFamily } from '../unit/simd/compareGradients.ts';

test('gradients agree with TensorFlow.js for 50 random networks of the family', () =>
  expectGradientsOfFamily(50, 1));
