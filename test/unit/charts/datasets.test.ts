import { describe, expect, it } from 'vitest';
import type { RunCurves } from '../../../src/charts/curves.ts';
import { curveBands, curveDatasets } from '../../../src/charts/datasets.ts';
import { runStyle } from '../../../src/charts/runStyles.ts';

const curves: RunCurves = {
  style: 0,
  training: [{ x: 0, y: 2 }],
  validation: [{ x: 1, y: 0.1 }],
  band: [],
};

describe('curveDatasets', () => {
  it('draws the training thin, faint and without markers, the validation strong over it with a marker an epoch', () => {
    const [training, validation] = curveDatasets([curves], 2, false);
    expect(training?.data).toBe(curves.training);
    expect(training).toMatchObject({ borderColor: '#0072b280', borderWidth: 1, pointRadius: 0 });
    expect(validation?.data).toEqual(curves.validation);
    expect(validation).toMatchObject({ borderColor: '#0072b2', borderWidth: 2.5, pointRadius: 3 });
  });

  it('tells runs apart by colour and by dashes', () => {
    const validations = curveDatasets(
      [curves, { ...curves, style: 1 }, { ...curves, style: 2 }],
      2,
      false,
    ).slice(3);
    expect(new Set(validations.map(({ borderColor }) => borderColor)).size).toBe(3);
    expect(new Set(validations.map(({ borderDash }) => String(borderDash))).size).toBe(3);
  });

  it('takes the colour that can be seen on a dark panel', () => {
    expect(curveDatasets([curves], 2, true)[1]?.borderColor).toBe(runStyle(0).dark);
  });

  it('puts the band of several seeds behind their mean, in its colour', () => {
    const band = [{ x: 1, low: 0.05, high: 0.15 }];
    expect(curveBands([curves, { ...curves, band }], false)).toEqual([{ spans: band, colour: '#0072b22e' }]);
  });

  it('draws hundreds of epochs without markers, and no more points than can be seen, peaks included', () => {
    const validation = Array.from({ length: 500 }, (_, at) => ({ x: at + 1, y: at === 321 ? 9 : 0.1 }));
    const [, drawn] = curveDatasets([{ ...curves, validation }], 500, false);
    expect(drawn?.pointRadius).toBe(0);
    expect(drawn?.data.length).toBeLessThanOrEqual(200);
    expect(drawn?.data).toContainEqual({ x: 322, y: 9 });
  });
});
