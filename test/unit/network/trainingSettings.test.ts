import { describe, expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { describeNetwork } from '../../../src/network/describeNetwork.ts';
import {
  CROP_KEYS,
  CROP_SETTING_NAMES,
  croppedLayer,
  eachCrop,
  FEATURE_CROPS,
} from '../../../src/network/trainingSettings.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';

const ONE: Cropping2D = [
  [1, 0],
  [0, 1],
];

describe('the crops of the network', () => {
  it('are one for the input, and one for each place in the table of feature maps', () => {
    expect(Object.keys(eachCrop((name) => name))).toEqual([...CROP_SETTING_NAMES]);
    expect(CROP_SETTING_NAMES.map((name) => CROP_KEYS[name])).toEqual([
      'cropping',
      'cropping_after_conv2d',
      'cropping_after_conv2d_1',
    ]);
    expect(croppedLayer('cropping')).toBeUndefined();
  });

  it.each(FEATURE_CROPS)('have $setting right after the layer $layer', ({ setting, layer }) => {
    const { layers } = describeNetwork(tutorialNetwork({ [setting]: ONE }));
    const place = layers.findIndex(({ spec }, index) => index > 0 && spec.type === 'Cropping2D');
    expect(layers[place]?.spec).toEqual({ type: 'Cropping2D', cropping: ONE });
    expect(layers[place - 1]?.name).toBe(layer);
  });
});
