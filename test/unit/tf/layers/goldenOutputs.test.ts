import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../crop/goldenCroppings.ts';
import { useBackends } from '../backends.ts';
import { apply, LAYERS } from './croppingForms.ts';
import { checksumOf, golden, randomElements, type GoldenCase } from './goldenOutputs.ts';

useBackends();

/** What our layer makes of the same case. */
function answer({ rank, cropping, dataFormat, inputShape }: GoldenCase): Partial<GoldenCase> {
  const create = () => new LAYERS[rank]({ cropping, ...(dataFormat !== null && { dataFormat }) });
  const layer = outcomeOf(create);
  if (layer.value === undefined) return { constructed: { error: layer.error } };
  const { cropping: kept, dataFormat: data_format } = layer.value.getConfig();
  const isKnown = !inputShape.includes(null);
  return {
    constructed: {
      value: { cropping: kept, ...(data_format !== undefined && { data_format: data_format as string }) },
    },
    computed: outcomeOf(() => layer.value.computeOutputShape([...inputShape])),
    called: isKnown ? outcomeOf(() => called(layer.value, inputShape.map(Number))) : null,
  };
}

function called(layer: tf.layers.Layer, inputShape: number[]): [number[], number] {
  const output = tf.tidy(() => apply(layer, tf.tensor(randomElements(inputShape), inputShape)));
  const checksum = checksumOf(output.dataSync());
  output.dispose();
  return [output.shape, checksum];
}

describe.each([
  { of: 'its own tests', cases: golden.kerasCases },
  { of: 'random croppings', cases: golden.randomCases },
])('what Keras gives and says for $of', ({ cases }) => {
  it('is recorded', () => {
    expect(golden.keras).toBe('3.15.1');
    expect(cases.length).toBeGreaterThanOrEqual(130);
  });

  it.each(cases)('over $rank axes: $cropping on $inputShape, $dataFormat', (keras) => {
    expect(answer(keras)).toEqual({
      constructed: keras.constructed,
      ...(keras.computed !== undefined && { computed: keras.computed, called: keras.called }),
    });
  });
});
