import type { Sequential } from '@tensorflow/tfjs';
import { expect, it, vi } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { CroppingModels } from '../../../src/tf/croppingModels.ts';

const crop = (margin: number): Cropping2D => [
  [margin, 0],
  [0, 0],
];

it('keeps a model for each input shape and cropping', () => {
  const models = new CroppingModels();
  const model = models.of([28, 28, 1], crop(3));
  expect(models.of([28, 28, 1], crop(3))).toBe(model);
  const others = [
    models.of([28, 28, 1], crop(4)),
    models.of([28, 28, 3], crop(3)),
    models.of([29, 28, 1], crop(3)),
  ];
  expect(new Set([model, ...others]).size).toBe(4);
  expect(others.map(({ outputs }) => outputs[0]?.shape)).toEqual([
    [null, 24, 28, 1],
    [null, 25, 28, 3],
    [null, 26, 28, 1],
  ]);
});

it('disposes of all but the 64 that were used last', () => {
  const models = new CroppingModels();
  const disposed: number[] = [];
  const ask = (margin: number): Sequential => models.of([500, 1, 1], crop(margin));
  const first = ask(0);
  for (let margin = 1; margin < 200; margin += 1) {
    const model = ask(margin);
    const dispose = model.dispose.bind(model);
    vi.spyOn(model, 'dispose').mockImplementation(() => {
      disposed.push(margin);
      return dispose();
    });
    // In use all the time, it is never the one that was used longest ago.
    expect(ask(0)).toBe(first);
  }
  expect(disposed).toEqual(Array.from({ length: 200 - 64 }, (_, place) => place + 1));
});
