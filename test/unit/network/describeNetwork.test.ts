import { describe, expect, it } from 'vitest';
import { CROPPING_LAYERS, type CroppingLayer, type LayerName } from '../../../src/crop/croppingLayers.ts';
import { outputShape1D, type Shape } from '../../../src/crop/outputShape.ts';
import type { Cropping } from '../../../src/crop/pairs.ts';
import type { DataFormat } from '../../../src/crop/standardize/standardizeDataFormat.ts';
import { sameCropping, type Cropping2D } from '../../../src/crop/cropping.ts';
import { describeNetwork, NetworkError } from '../../../src/network/describeNetwork.ts';
import { minimumInputSize } from '../../../src/network/minimumInput.ts';
import { layerSummary, modelSummary } from '../../../src/network/summary.ts';
import { NO_CROPS, type FeatureCropName } from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';
import summaries from '../../golden/croppingSummaries.json' with { type: 'json' };
import golden from '../../golden/networks.json' with { type: 'json' };

interface KerasNetwork extends Partial<Record<FeatureCropName, Cropping2D>> {
  cropping: Cropping2D;
  labels: number;
  inputShape: readonly [number, number, number];
  error?: string;
  layers?: [name: string, outputShape: number[], parameters: number][];
  parameters?: number;
  /** Multiply-accumulates of each layer, from the shapes of Keras's weights and outputs. */
  macs?: number[];
  summary?: string;
}

const networks = golden.networks as unknown as KerasNetwork[];
const built = networks.filter(({ error }) => error === undefined);
const refused = networks.filter(({ error }) => error !== undefined);
const croppingLayers = golden.croppingLayers as unknown as [Cropping2D, string][];

describe('describeNetwork against Keras', () => {
  it('has networks of both kinds to compare', () => {
    expect(built.length).toBeGreaterThanOrEqual(50);
    expect(refused.length).toBeGreaterThanOrEqual(1);
  });

  it('has 40 networks that crop at all three places', () => {
    const isEverywhere = ({ cropping, croppingAfterConv2d, croppingAfterConv2d1 }: KerasNetwork): boolean =>
      [cropping, croppingAfterConv2d, croppingAfterConv2d1].every(
        (crop) => crop !== undefined && !sameCropping(crop, NO_CROPS.cropping),
      );
    expect(built.filter(isEverywhere)).toHaveLength(40);
  });

  it.each(built)('names, shapes, parameters and MACs: $cropping on $inputShape', (keras) => {
    const { layers, parameters, macs } = describeNetwork(tutorialNetwork(keras));
    const ours = layers.map(({ name, outputShape, parameters }) => [name, [...outputShape], parameters]);
    expect(ours).toEqual(keras.layers);
    expect(parameters).toBe(keras.parameters);
    expect(layers.map(({ macs }) => macs)).toEqual(keras.macs);
    expect(macs).toBe(keras.macs?.reduce((sum, each) => sum + each, 0));
  });

  it.each(refused)('refuses what Keras refuses: $cropping on $inputShape', (keras) => {
    expect(() => describeNetwork(tutorialNetwork(keras))).toThrow(NetworkError);
  });
});

describe('modelSummary', () => {
  it.each(built.filter(({ summary }) => summary))('is what Keras prints: crop $cropping', (keras) => {
    expect(modelSummary(tutorialNetwork(keras))).toBe(keras.summary);
  });

  it.each(croppingLayers)('is what Keras prints for one layer: %j', (cropping, summary) => {
    expect(modelSummary({ inputShape: [28, 28, 1], layers: [{ type: 'Cropping2D', cropping }] })).toBe(
      summary,
    );
  });
});

type KerasLayerModel = readonly [
  layer: LayerName,
  inputShape: readonly number[],
  cropping: Cropping,
  dataFormat: DataFormat | null,
  summary: string,
];

describe('layerSummary', () => {
  it.each(summaries.summaries as unknown as KerasLayerModel[])(
    'is what Keras prints for %s on %j cropped by %j, %s',
    (name, inputShape, cropping, dataFormat, summary) => {
      const layer = CROPPING_LAYERS[name] as unknown as CroppingLayer;
      const options = dataFormat === null ? {} : { dataFormat };
      expect(layerSummary(name, layer.outputShape([null, ...inputShape], cropping, options))).toBe(summary);
    },
  );

  it.each(summaries.signals as unknown as [Shape, string][])(
    'of an input without all its axes there is none: %j',
    (shape, message) => {
      expect(() => outputShape1D(shape, [2, 5])).toThrow(message);
    },
  );
});

describe('multiply-accumulates', () => {
  // Rows x columns x filters x kernel x input channels of both convolutions, and both dense layers.
  it.each([
    { crop: 0, macs: 26 * 26 * 32 * 9 + 11 * 11 * 64 * 9 * 32 + 1600 * 256 + 2560 },
    { crop: 5, macs: 16 * 16 * 32 * 9 + 6 * 6 * 64 * 9 * 32 + 576 * 256 + 2560 },
    { crop: 9, macs: 8 * 8 * 32 * 9 + 2 * 2 * 64 * 9 * 32 + 64 * 256 + 2560 },
  ])('$macs for a crop of $crop', ({ crop, macs }) => {
    const cropping: Cropping2D = [
      [crop, crop],
      [crop, crop],
    ];
    expect(describeNetwork(tutorialNetwork({ cropping })).macs).toBe(macs);
  });
});

describe('a network that cannot be built', () => {
  // 8 x 8 after the crop: 6, 3 after the first block, 1 after the second convolution, and no window to pool.
  it('names the layer and the reason', () => {
    const spec = tutorialNetwork({
      cropping: [
        [10, 10],
        [10, 10],
      ],
    });
    expect(() => describeNetwork(spec)).toThrow(
      'max_pooling2d_1 (MaxPooling2D) needs at least 2 x 2 for one window, but its input is 1 x 1.',
    );
  });

  it('is refused from 9 rows or columns on, and 10 x 10 is the least', () => {
    expect(minimumInputSize(tutorialNetwork())).toEqual([10, 10]);
    const keeping = (rows: number, columns: number): Cropping2D => [
      [28 - rows, 0],
      [0, 28 - columns],
    ];
    expect(() => describeNetwork(tutorialNetwork({ cropping: keeping(10, 10) }))).not.toThrow();
    expect(() => describeNetwork(tutorialNetwork({ cropping: keeping(9, 28) }))).toThrow(NetworkError);
    expect(() => describeNetwork(tutorialNetwork({ cropping: keeping(28, 9) }))).toThrow(NetworkError);
  });

  it.each([
    { rows: [14, 14], columns: [0, 0], removed: '28 rows and 0 columns' },
    { rows: [14, 14], columns: [0, 1], removed: '28 rows and 1 column' },
    { rows: [0, 1], columns: [27, 1], removed: '1 row and 28 columns' },
  ] as const)('says that a crop removes $removed and must leave some', ({ rows, columns, removed }) => {
    expect(() => describeNetwork(tutorialNetwork({ cropping: [rows, columns] }))).toThrow(
      `cropping2d (Cropping2D) removes ${removed} and must leave at least one of each, but its input is 28 x 28.`,
    );
  });
});
