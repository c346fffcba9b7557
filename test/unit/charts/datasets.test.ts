import { describe, expect, it } from 'vitest';
import { curveDatasets } from '../../../src/charts/datasets.ts';
import { runStyle } from '../../../src/charts/runStyles.ts';

const curves = { style: 0, training: [{ x: 0, y: 2 }], validation: [{ x: 1, y: 0.1 }] };

describe('curveDatasets', () => {
  it('draws the training thin, faint and without markers, the validation strong over it with a marker an epoch', () => {
    const [training, validation] = curveDatasets([curves], false);
    expect(training?.data).toBe(curves.training);
    expect(training).toMatchObject({ borderColor: '#0072b280', borderWidth: 1, pointRadius: 0 });
    expect(validation?.data).toBe(curves.validation);
    expect(validation).toMatchObject({ borderColor: '#0072b2', borderWidth: 2.5, pointRadius: 3 });
  });

  it('tells runs apart by colour and by dashes', () => {
    const validations = curveDatasets(
      [curves, { ...curves, style: 1 }, { ...curves, style: 2 }],
      false,
    ).slice(3);
    expect(new Set(validations.map(({ borderColor }) => borderColor)).size).toBe(3);
    expect(new Set(validations.map(({ borderDash }) => String(borderDash))).size).toBe(3);
  });

  it('takes the colour that can be seen on a dark panel', () => {
    expect(curveDatasets([curves], true)[1]?.borderColor).toBe(runStyle(0).dark);
  });
});
