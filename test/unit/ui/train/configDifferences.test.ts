import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/runs/config.ts';
import { configDifferences } from '../../../../src/ui/train/configDifferences.ts';

it('finds none between equal settings, also where the crop is another object', () => {
  const same = { ...DEFAULT_CONFIG, cropping: structuredClone(DEFAULT_CONFIG.cropping) };
  expect(configDifferences(DEFAULT_CONFIG, same)).toEqual([]);
});

it("names each setting that was changed, with the run's value", () => {
  const page = {
    ...DEFAULT_CONFIG,
    digits: 'drawn',
    border: { width: 5, share: 0.9 },
    cropping: [
      [4, 4],
      [5, 3],
    ],
    croppingAfterConv2d: [
      [2, 2],
      [2, 2],
    ],
    epochs: 3,
    trainingDigits: 100,
    learningRate: 0.01,
    engine: 'cpu',
  } as const;
  expect(configDifferences(DEFAULT_CONFIG, page)).toEqual([
    'MNIST',
    'Border none',
    'Cropping ((5, 5), (5, 5))',
    'Cropping after conv2d ((0, 0), (0, 0))',
    'Epochs 25',
    'Training digits 60000',
    'Learning rate 0.001',
    'Engine Automatic',
  ]);
  expect(configDifferences(page, DEFAULT_CONFIG)).toEqual(
    expect.arrayContaining(['the drawn digits', 'Border 5 pixels, 90 % telltale']),
  );
});
