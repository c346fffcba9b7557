import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { KerasError } from '../../../../src/crop/croppingError.ts';
import type { FormattedCroppingArguments } from '../../../../src/tf/layers/croppingArguments.ts';
import { Cropping1D } from '../../../../src/tf/layers/cropping1D.ts';
import { Cropping2D } from '../../../../src/tf/layers/cropping2D.ts';
import { Cropping3D } from '../../../../src/tf/layers/cropping3D.ts';
import { useBackends } from '../backends.ts';
import { apply, LAYERS } from './croppingForms.ts';

useBackends();

const RANKS = [
  { rank: 1, axes: [6], cropping: [1, 2], byDefault: [1, 1] },
  {
    rank: 2,
    axes: [6, 5],
    cropping: [
      [1, 2],
      [3, 0],
    ],
    byDefault: [
      [0, 0],
      [0, 0],
    ],
  },
  {
    rank: 3,
    axes: [6, 5, 4],
    cropping: [
      [1, 2],
      [3, 0],
      [0, 1],
    ],
    byDefault: [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  },
] as const;

/** What a file would hold of a model, read again. */
function savedForm(model: tf.Sequential): tf.io.ModelJSON['modelTopology'] {
  return JSON.parse(model.toJSON() as string) as tf.io.ModelJSON['modelTopology'];
}

describe.each(RANKS)('Cropping$rankD', ({ rank, axes, cropping, byDefault }) => {
  const Layer = LAYERS[rank];

  it('has the default of Keras, and no parameters', () => {
    const layer = new Layer();
    expect(layer.cropping).toEqual(byDefault);
    layer.build([null, ...axes, 3]);
    expect(layer.countParams()).toBe(0);
  });

  it.each(['float32', 'int32', 'bool'] as const)('keeps the dtype %s', (dtype) => {
    const input = tf.ones([2, ...axes, 3], dtype);
    const output = apply(new Layer({ cropping }), input);
    expect(output.dtype).toBe(dtype);
    tf.dispose([input, output]);
  });

  it('keeps unknown sizes unknown, and crops what comes', () => {
    const unknown = [null, ...axes.map(() => null), 3];
    const layer = new Layer({ cropping, batchInputShape: unknown });
    expect(layer.computeOutputShape(unknown)).toEqual(unknown);
    const model = tf.sequential({ layers: [layer] });
    expect(model.outputs[0]!.shape).toEqual(unknown);
    const output = tf.tidy(() => model.predict(tf.ones([2, ...axes, 3])) as tf.Tensor);
    expect(output.shape).toEqual(layer.computeOutputShape([2, ...axes, 3]));
    output.dispose();
  });

  it('refuses what leaves nothing when an unknown size turns out too small', () => {
    const unknown = [null, ...axes.map(() => null), 3];
    const model = tf.sequential({ layers: [new Layer({ cropping, batchInputShape: unknown })] });
    const before = tf.memory().numTensors;
    const small = tf.ones([1, ...axes.map(() => 3), 3]);
    expect(() => model.predict(small)).toThrow(KerasError);
    expect(() => model.predict(small)).toThrow('Received: inputs.shape=(1, 3');
    small.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each([
    { of: 'a tensor', input: () => tf.ones([6, 5]) },
    { of: 'an input', input: () => tf.input({ batchShape: [6, 5] }) },
  ])("refuses $of of another rank in Keras's words", ({ input }) => {
    const wrong = input();
    const layer = new Layer({ cropping, name: 'crop' });
    expect(() => layer.apply(wrong)).toThrow(
      `Input 0 with name 'None' of layer 'crop' is incompatible with the layer: expected ndim=${rank + 2}, found ndim=2.`,
    );
    if (wrong instanceof tf.Tensor) wrong.dispose();
  });

  it('has one input', () => {
    expect(() => new Layer().computeOutputShape([[1], [2]])).toThrow('has one input, but 2 came');
  });

  it.each(rank === 1 ? [undefined] : ['channels_last', 'channels_first'])(
    'is the same after it was saved and loaded, %s',
    async (dataFormat) => {
      const before = tf.memory().numTensors;
      const inputShape = dataFormat === 'channels_first' ? [3, ...axes] : [...axes, 3];
      const formatted = dataFormat === undefined ? {} : { dataFormat };
      const layer = new Layer({ cropping, inputShape, name: 'crop', ...formatted });
      const model = tf.sequential({ layers: [layer] });
      const saved = savedForm(model);
      // As Keras writes its own config.
      expect(saved).toMatchObject({
        config: {
          layers: [
            {
              class_name: `Cropping${rank}D`,
              config: {
                name: 'crop',
                cropping,
                ...(dataFormat !== undefined && { data_format: dataFormat }),
              },
            },
          ],
        },
      });
      const loaded = await tf.models.modelFromJSON({
        modelTopology: saved,
      });
      expect(loaded.layers.at(-1)).toBeInstanceOf(Layer);
      expect(loaded.layers.at(-1)?.getConfig()).toEqual(layer.getConfig());
      const outputs = tf.tidy(() => {
        const input = tf.randomUniform([2, ...inputShape], 0, 1, 'float32', 1);
        return [model, loaded].map((model) => (model.predict(input) as tf.Tensor).arraySync());
      });
      expect(outputs[1]).toEqual(outputs[0]);
      model.dispose();
      loaded.dispose();
      expect(tf.memory().numTensors).toBe(before);
    },
  );
});

describe("models with TensorFlow.js's own layer", () => {
  it.each(['channelsLast', 'channelsFirst'] as const)(
    'give the same when they are loaded: %s',
    async (dataFormat) => {
      const cropping: [[number, number], [number, number]] = [
        [1, 2],
        [0, 3],
      ];
      const theirs = tf.sequential({
        layers: [tf.layers.cropping2D({ cropping, dataFormat, inputShape: [8, 7, 6] })],
      });
      const ours = await tf.models.modelFromJSON({
        modelTopology: savedForm(theirs),
      });
      expect(ours.layers.at(-1)).toBeInstanceOf(Cropping2D);
      const outputs = tf.tidy(() => {
        const input = tf.range(0, 8 * 7 * 6).reshape([1, 8, 7, 6]);
        return [theirs, ours].map((model) => (model.predict(input) as tf.Tensor).arraySync());
      });
      expect(outputs[1]).toEqual(outputs[0]);
      theirs.dispose();
      ours.dispose();
    },
  );
});

describe('arguments', () => {
  it.each([
    { dataFormat: 'Channels_First', kept: 'channels_first' },
    { dataFormat: null, kept: 'channels_last' },
  ])('the data format $dataFormat is $kept', ({ dataFormat, kept }) => {
    expect(new Cropping2D({ dataFormat }).dataFormat).toBe(kept);
    expect(new Cropping3D({ dataFormat }).dataFormat).toBe(kept);
  });

  it('the data format is checked before the cropping', () => {
    const both: FormattedCroppingArguments = { cropping: -1, dataFormat: 'nchw' };
    const message =
      "The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=nchw";
    expect(() => new Cropping2D(both)).toThrow(message);
    expect(() => new Cropping3D(both)).toThrow(message);
  });

  it('Cropping1D has no data format', () => {
    expect(new Cropping1D().getConfig()).not.toHaveProperty('dataFormat');
  });

  it('floats are refused when the layer is called, as Keras does it', () => {
    const layer = new Cropping2D({
      cropping: [
        [1.5, 2],
        [0, 0],
      ],
    });
    const input = tf.ones([1, 8, 8, 1]);
    expect(() => layer.apply(input)).toThrow("'float' object cannot be interpreted as an integer");
    expect(() => layer.apply(tf.input({ shape: [8, 8, 1] }))).toThrow('cannot be interpreted as an integer');
    input.dispose();
  });

  it.each([
    [Number.NaN, 'Received 1st entry of cropping=(nan, 1)including element nan of type'],
    [Number.POSITIVE_INFINITY, 'cannot convert float infinity to integer'],
    ['a', "including element a of type <class 'str'>"],
    [null, "including element None of type <class 'NoneType'>"],
    [{}, 'but a value of type object came'],
  ])('%s is refused, as a file could hold it', (margin, message) => {
    expect(() => new Cropping2D({ cropping: [[margin as number, 1], 0] })).toThrow(message);
  });
});
